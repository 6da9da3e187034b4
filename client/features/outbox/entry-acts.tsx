import { useState } from 'react'
import { isOpen, type OutboxEntry } from '#shared/outbox/entry.ts'
import { outbox as queue, type Decision } from '#client/outbox/outbox.ts'
import { EntryEditor } from '#client/shell/entry/entry-editor.tsx'
import { editableFields } from '#client/shell/entry/editable-fields.ts'
import type { Fields, ToldCommand } from '#client/shell/entry/told-command.ts'
import type { Names } from '#client/shell/entry/use-names.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { rebasedOn } from './rebased-on.ts'

type Props = {
  entry: OutboxEntry
  all: readonly OutboxEntry[]
  told: ToldCommand
  title: string
  names: Names
  onTold: (sentence: string) => void
}

/** Changing, sending again and taking back what waits. */
export function EntryActs({ entry, all, told, title, names, onTold }: Props) {
  const { outbox } = useWorkMessages()
  const [asked, setAsked] = useState<'edit' | 'remove'>()
  const close = () => setAsked(undefined)
  const { commandId, state } = entry
  const save = async (input: Fields) => {
    close()
    // The schema of its procedure has accepted it.
    const decision = await queue.edit(entry, input as OutboxEntry['input'])
    onTold(decision === 'gone' ? outbox.tooLate : outbox.saved)
  }
  const followers = all.filter((other) => isOpen(other) && other.follows.includes(commandId)).length
  const remove = async () => {
    close()
    const sentences: Record<Decision, string> = { kept: outbox.removed, asked: outbox.removing, gone: outbox.tooLate }
    onTold(sentences[await queue.remove(commandId)])
  }
  return (
    <div className={page['acts']}>
      {editableFields(told).length > 0 && (
        <button
          type="button"
          className={button['button']}
          aria-label={outbox.editOf(title)}
          onClick={() => setAsked('edit')}
        >
          {outbox.edit}
        </button>
      )}
      {state === 'refused' && (
        <button
          type="button"
          className={button['button']}
          aria-label={outbox.againOf(title)}
          onClick={() => void queue.retry(commandId)}
        >
          {outbox.again}
        </button>
      )}
      {/* Of a conflict, giving up is one of the two versions. */}
      {state !== 'conflict' && (
        <button
          type="button"
          className={button['button']}
          aria-label={outbox.removeOf(title)}
          onClick={() => setAsked('remove')}
        >
          {outbox.remove}
        </button>
      )}
      {asked === 'edit' && (
        <EntryEditor
          told={onNewest(told, entry)}
          names={names}
          title={outbox.editOf(title)}
          saveLabel={outbox.saveEdit}
          onSave={(input) => void save(input)}
          onClose={close}
        />
      )}
      {asked === 'remove' && (
        <Dialog title={outbox.removeTitle} onClose={close}>
          <p>{outbox.removeText(title)}</p>
          {followers > 0 && <p>{outbox.removeFollowers(followers)}</p>}
          <div className={form['buttons']}>
            <button type="button" className={form['primary']} onClick={() => void remove()}>
              {outbox.removeYes}
            </button>
            <button type="button" className={`${button['button']} ${form['secondary']}`} onClick={close}>
              {outbox.keep}
            </button>
          </div>
        </Dialog>
      )}
    </div>
  )
}

/** What met a conflict is changed on the record as it is now, or it would meet the same again. */
function onNewest(told: ToldCommand, { problem }: OutboxEntry): ToldCommand {
  if (problem?.kind !== 'conflict') return told
  return { ...told, input: rebasedOn(told.input, problem.conflict) }
}
