import type { OutboxProcedure } from '#shared/outbox/procedure.ts'
import { useCommand } from '#client/command.ts'
import { trpc } from '#client/trpc.ts'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EntryEditor } from './entry-editor.tsx'
import type { Fields, ToldCommand } from './told-command.ts'
import { useEntryText } from './use-entry-text.ts'
import type { Names } from './use-names.ts'
import { useRefusalText } from './use-refusal-text.ts'

type Props = { told: ToldCommand; names: Names; onDone: () => void; onClose: () => void }

/** The words of an edit that was not applied in a form again, made on the record as it is now. */
export function TakeOver({ told, names, onDone, onClose }: Props) {
  const { outbox } = useWorkMessages()
  const text = useEntryText(names)
  const sayRefusal = useRefusalText(text)
  const done = () => {
    onDone()
    onClose()
  }
  const command = useCommand(mutationOf(told.procedure), { onDone: done, onQueued: done })
  const { problem } = command
  return (
    <EntryEditor
      {...{ told, names, onClose }}
      title={outbox.late.takeOverTitle(text.deed(told))}
      saveLabel={outbox.late.takeOverSave}
      isSending={command.isSending}
      notice={
        problem &&
        (problem.kind === 'conflict' ? (
          <span>{outbox.conflict.whoOnly}</span>
        ) : (
          sayRefusal(told.procedure, problem).map((sentence) => (
            <span key={sentence} className={form['fine']}>
              {sentence}{' '}
            </span>
          ))
        ))
      }
      onSave={(input) => void command.send(input)}
    />
  )
}

type Mutation = { mutationFn?: (input: Fields & { commandId: string }) => Promise<unknown>; mutationKey?: unknown[] }
type Procedures = Readonly<Record<string, Readonly<Record<string, { mutationOptions: () => Mutation }>>>>

/** The procedure by its name. Entries know which input belongs to it, and the server parses it anyway. */
function mutationOf(procedure: OutboxProcedure): Mutation {
  const [feature = '', verb = ''] = procedure.split('.')
  return (trpc as unknown as Procedures)[feature]?.[verb]?.mutationOptions() ?? {}
}
