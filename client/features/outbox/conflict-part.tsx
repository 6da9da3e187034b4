import { useState } from 'react'
import { comparedFields } from '#shared/conflict/compare.ts'
import type { OutboxEntry } from '#shared/outbox/entry.ts'
import { useCommand, type Conflict } from '#client/command.ts'
import { outbox as queue } from '#client/outbox/outbox.ts'
import { MergeDialog } from '#client/shell/entry/merge-dialog.tsx'
import type { Fields, ToldCommand } from '#client/shell/entry/told-command.ts'
import { TwoVersions } from '#client/shell/entry/two-versions.tsx'
import type { EntryText } from '#client/shell/entry/use-entry-text.ts'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'
import { rebasedOn } from './rebased-on.ts'

type Props = {
  entry: OutboxEntry
  told: ToldCommand
  title: string
  text: EntryText
  conflict: Conflict
  onTold: (sentence: string) => void
}

/** Somebody else was earlier: both versions, and which of them shall hold. */
export function ConflictPart({ entry, told, title, text, conflict, onTold }: Props) {
  const { outbox } = useWorkMessages()
  const texts = outbox.conflict
  const { format } = useMessages()
  const [isMerging, setMerging] = useState(false)
  const [isAsking, setAsking] = useState(false)
  // The server keeps the words that lost, but for claims, whose words anybody may read.
  const areOnlyHere = told.procedure.startsWith('claim.')
  const settle = useCommand(trpc.conflict.settle.mutationOptions())
  const { current, changedBy, changedAt } = conflict
  const fields = comparedFields(told.procedure, told.input, current)
  const send = async (input: Fields) => {
    setMerging(false)
    const decision = await queue.edit(entry, input as OutboxEntry['input'])
    onTold(decision === 'gone' ? outbox.tooLate : outbox.saved)
  }
  const takeStored = async () => {
    setAsking(false)
    if (!areOnlyHere) await settle.send({ refused: entry.commandId, how: 'dismissed' })
    await queue.remove(entry.commandId)
    onTold(outbox.removed)
  }
  const giveUp = () => {
    setMerging(false)
    if (areOnlyHere) setAsking(true)
    else void takeStored()
  }
  return (
    <div className={page['warning']}>
      <p>{changedBy ? texts.who(changedBy, instantText(changedAt, format.locale)) : texts.whoOnly}</p>
      {fields ? (
        <TwoVersions fields={fields} text={text} mine={texts.mine} stored={texts.stored} />
      ) : (
        <p>{texts.act}</p>
      )}
      <div className={form['buttons']}>
        <button
          type="button"
          className={form['primary']}
          aria-label={fields ? texts.takeMineOf(title) : outbox.againOf(title)}
          onClick={() => void send(rebasedOn(told.input, conflict))}
        >
          {fields ? texts.takeMine : texts.sendAgain}
        </button>
        <button
          type="button"
          className={`${button['button']} ${form['secondary']}`}
          aria-label={texts.takeStoredOf(title)}
          onClick={giveUp}
        >
          {texts.takeStored}
        </button>
        {fields && (
          <button
            type="button"
            className={`${button['button']} ${form['secondary']}`}
            aria-label={texts.mergeOf(title)}
            onClick={() => setMerging(true)}
          >
            {texts.merge}
          </button>
        )}
      </div>
      {isAsking && (
        <GiveUpDialog title={texts.takeStoredOf(title)} onYes={() => void takeStored()} onNo={() => setAsking(false)} />
      )}
      {isMerging && fields && (
        <MergeDialog
          fields={fields}
          input={told.input}
          conflict={{ changedBy, changedAt, version: current.version }}
          text={text}
          onMerge={(input) => void send(input)}
          onTakeStored={giveUp}
          onClose={() => setMerging(false)}
        />
      )}
    </div>
  )
}

type GiveUpProps = { title: string; onYes: () => void; onNo: () => void }

/** Asks before words go that are nowhere else. */
function GiveUpDialog({ title, onYes, onNo }: GiveUpProps) {
  const { outbox } = useWorkMessages()
  return (
    <Dialog title={title} onClose={onNo}>
      <p>{outbox.conflict.onlyHere}</p>
      <div className={form['buttons']}>
        <button type="button" className={form['primary']} onClick={onYes}>
          {outbox.removeYes}
        </button>
        <button type="button" className={`${button['button']} ${form['secondary']}`} onClick={onNo}>
          {outbox.keep}
        </button>
      </div>
    </Dialog>
  )
}
