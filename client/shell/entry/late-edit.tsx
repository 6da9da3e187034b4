import { useState } from 'react'
import type { RefusedEdit } from '#shared/conflict/answers.ts'
import { comparedFields, rebasedInput } from '#shared/conflict/compare.ts'
import { useCommand } from '#client/command.ts'
import { useSession } from '#client/session.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'
import { EntryFields } from './entry-fields.tsx'
import styles from './late-edit.module.css'
import { rightOf } from './right-of.ts'
import { TakeOver } from './take-over.tsx'
import { toldCommand, type Fields } from './told-command.ts'
import { TwoVersions } from './two-versions.tsx'
import { useEntryText } from './use-entry-text.ts'
import { useNames, type Names } from './use-names.ts'

type Props = { edit: RefusedEdit; current: Fields & { version: number }; known: Names }

/** One edit that came too late: whose, when, both versions, and what to do with it. */
export function LateEdit({ edit, current, known }: Props) {
  const { outbox } = useWorkMessages()
  const texts = outbox.late
  const { format } = useMessages()
  const actor = useSession()?.actor
  const names = { ...useNames([current, current['content']]), ...known }
  const text = useEntryText(names)
  const [asked, setAsked] = useState<'takeOver' | 'dismiss'>()
  const settle = useCommand(trpc.conflict.settle.mutationOptions())
  const told = toldCommand(edit.name, edit.input, edit.kind === 'report' ? null : edit.subjectLabel)
  if (!told || !actor) return null
  const close = () => setAsked(undefined)
  const title = text.deed(told)
  const at = instantText(edit.refusedAt, format.locale)
  const fields = comparedFields(told.procedure, told.input, current)
  const isMine = rightOf(told, actor, edit.kabupatenCode)
  const stale = [{ id: edit.subjectId, version: current.version }]
  return (
    <article className={styles['edit']} aria-label={title}>
      <h3>{title}</h3>
      <p className={page['fine']}>
        {[edit.isOwn ? texts.own(at) : texts.of(edit.personName, at), edit.changedBy && texts.changedBy(edit.changedBy)]
          .filter(Boolean)
          .join(', ')}
      </p>
      {fields ? (
        <TwoVersions fields={fields} text={text} mine={texts.theirs} stored={texts.stored} />
      ) : (
        <EntryFields told={told} names={names} />
      )}
      <div className={form['buttons']}>
        {isMine && (
          <button
            type="button"
            className={form['primary']}
            aria-label={texts.takeOverOf(title)}
            onClick={() => setAsked('takeOver')}
          >
            {texts.takeOver}
          </button>
        )}
        <button
          type="button"
          className={`${button['button']} ${form['secondary']}`}
          aria-label={texts.dismissOf(title)}
          onClick={() => setAsked('dismiss')}
        >
          {texts.dismiss}
        </button>
      </div>
      {asked === 'takeOver' && (
        <TakeOver
          told={{ ...told, input: rebasedInput(told.input, { version: current.version, stale }) }}
          names={names}
          onDone={() => void settle.send({ refused: edit.id, how: 'takenOver' })}
          onClose={close}
        />
      )}
      {asked === 'dismiss' && (
        <Dialog title={texts.dismissTitle} onClose={close}>
          <p>{texts.dismissText}</p>
          <div className={form['buttons']}>
            <button
              type="button"
              className={form['primary']}
              disabled={settle.isSending}
              onClick={() => void settle.send({ refused: edit.id, how: 'dismissed' }).then(close)}
            >
              {texts.dismissYes}
            </button>
            <button type="button" className={`${button['button']} ${form['secondary']}`} onClick={close}>
              {texts.keep}
            </button>
          </div>
        </Dialog>
      )}
    </article>
  )
}
