import type { Db } from '#server/db/database.ts'
import { linesOfEntries } from '#shared/figure/lines-of-entries.ts'
import type { NewRegistryEvent } from '#shared/figure/registry-event.ts'
import { listHistories } from './history-queries.ts'
import { launchLine, ledgerLine, registryEvent } from './table.ts'

/** `by` is an office or the program, never a person: events are public. The command is told where it can be undone. */
type Recording = { by: string; at: Date; simulated: boolean; commandId?: string }

const BATCH_ROWS = 500

/**
 * Appends events, in the order given, and in the same transaction the ledger lines by which each changes the figures and
 * the launches that the monthly target counts.
 * Run it inside `commitChange`.
 */
export async function recordEvents(
  tx: Db,
  events: readonly NewRegistryEvent[],
  { by, at, simulated, commandId }: Recording,
): Promise<void> {
  const histories = await listHistories(tx, [...new Set(events.map((event) => event.subjectId))])
  const entries = events.map((event) => ({ ...event, recordedAt: at }))
  const { ledgerLines, launchLines } = linesOfEntries(entries, histories)
  const rows = entries.map(({ window, ...event }) => ({
    ...event,
    ...window,
    recordedBy: by,
    simulated,
    commandId: event.commandId === undefined ? (commandId ?? null) : event.commandId,
  }))
  for (const batch of inBatches(rows)) await tx.insert(registryEvent).values(batch)
  for (const batch of inBatches(ledgerLines)) await tx.insert(ledgerLine).values(batch)
  for (const batch of inBatches(launchLines)) await tx.insert(launchLine).values(batch)
}

function inBatches<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let start = 0; start < rows.length; start += BATCH_ROWS) batches.push(rows.slice(start, start + BATCH_ROWS))
  return batches
}
