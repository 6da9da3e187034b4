import { labelOf, type OutboxEntry } from '#shared/outbox/entry.ts'
import { newCommandId } from '../command-id.ts'
import { changeEntry, readOne, replaceEntry, type Said } from './store.ts'
import { tellOutbox } from './tell.ts'
import { exportTo, importFrom } from './transfer.ts'

/** `kept`: changed or taken out; `asked`: it had left the device, so the server is asked first whether it arrived; `gone`: too late, or not there. */
export type Decision = 'kept' | 'asked' | 'gone'

/** The queue on this device, as the person decides about it. What is made is put there by `useCommand`. */
export const outbox = { edit, rewrite, remove, retry, exportTo, importFrom }

/** Gives an entry another input. Its form, opened again, no longer begins with what it had held before. */
async function edit({ commandId, label }: OutboxEntry, input: OutboxEntry['input']): Promise<Decision> {
  return (await rewrite(commandId, { input, label: { ...label, ...labelOf(input) } })).decision
}

/**
 * Gives an entry other words: of what waits, or of what the server has refused. It goes again by itself. Resolves with the
 * id under which it stands now: what may have arrived keeps its own.
 */
async function rewrite(commandId: string, said: Said): Promise<{ decision: Decision; commandId: string }> {
  const newId = newCommandId()
  const decision = await decide(commandId, {
    surelyNotThere: (entry) => {
      const { problem: _problem, words: _words, ...rest } = entry
      return { ...rest, ...said, state: 'waiting' }
    },
    maybeThere: () => replaceEntry(commandId, { commandId: newId, ...said }),
  })
  wake()
  return { decision, commandId: decision === 'asked' ? newId : commandId }
}

/** Takes an entry back. */
async function remove(commandId: string): Promise<Decision> {
  const decision = await decide(commandId, {
    surelyNotThere: () => undefined,
    maybeThere: async () => {
      await changeEntry(commandId, (entry) => (entry.state === 'sent' ? entry : { ...entry, isWithdrawn: true }))
    },
  })
  wake()
  return decision
}

/** Tries to send now, also what the server has refused before. */
async function retry(commandId: string): Promise<void> {
  await changeEntry(commandId, (entry) => {
    if (entry.state === 'sent') return entry
    const { problem: _problem, ...rest } = entry
    return { ...rest, state: 'waiting' }
  })
  wake()
}

type Decided = {
  surelyNotThere: (entry: OutboxEntry) => OutboxEntry | undefined
  maybeThere: () => Promise<unknown>
}

async function decide(commandId: string, { surelyNotThere, maybeThere }: Decided): Promise<Decision> {
  const before = await readOne(commandId)
  if (!before || before.state === 'sent') return 'gone'
  let isUnsure = false
  const after = await changeEntry(commandId, (entry) => {
    // Between the two looks another tab may have begun to send it.
    isUnsure = mayHaveArrived(entry)
    return isUnsure || entry.state === 'sent' ? entry : surelyNotThere(entry)
  })
  if (after?.state === 'sent') return 'gone'
  if (!isUnsure) return 'kept'
  await maybeThere()
  return 'asked'
}

/** It has left the device, and no answer has come. */
function mayHaveArrived({ state, attempts }: OutboxEntry): boolean {
  return attempts > 0 && (state === 'waiting' || state === 'sending')
}

function wake(): void {
  tellOutbox({ kind: 'wake' })
}
