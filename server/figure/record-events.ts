import type { Db } from '#server/db/database.ts'
import { ledgerDifference } from '#shared/figure/ledger.ts'
import type { NewRegistryEvent, RegistryEvent } from '#shared/figure/registry-event.ts'
import { linesOfSubject } from '#shared/figure/subject-stays.ts'
import { launchDifference, launchOf, type Launch } from '#shared/target/launch.ts'
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
export async function recordEvents(tx: Db, events: readonly NewRegistryEvent[], recording: Recording): Promise<void> {
  const subjectIds = [...new Set(events.map((event) => event.subjectId))]
  const histories = new Map<string, RegistryEvent[]>(await listHistories(tx, subjectIds))
  const eventRows: (typeof registryEvent.$inferInsert)[] = []
  const lineRows: (typeof ledgerLine.$inferInsert)[] = []
  const launchRows: (typeof launchLine.$inferInsert)[] = []
  for (const event of events) {
    const history = histories.get(event.subjectId) ?? []
    const before = linesOfSubject(event.subjectKind, event.kabupatenCode, history)
    const launchBefore = launchIn(event, history)
    history.push({ id: event.id, type: event.type, window: event.window, detail: event.detail })
    histories.set(event.subjectId, history)
    const after = linesOfSubject(event.subjectKind, event.kabupatenCode, history)
    const { window, ...columns } = event
    eventRows.push({
      ...columns,
      ...window,
      recordedBy: recording.by,
      recordedAt: recording.at,
      simulated: recording.simulated,
      commandId: event.commandId === undefined ? (recording.commandId ?? null) : event.commandId,
    })
    for (const line of ledgerDifference(before, after)) {
      lineRows.push({ ...line, eventId: event.id, recordedAt: recording.at })
    }
    for (const change of launchDifference(launchBefore, launchIn(event, history))) {
      launchRows.push(toLaunchRow(event, change, recording.at))
    }
  }
  for (const batch of inBatches(eventRows)) await tx.insert(registryEvent).values(batch)
  for (const batch of inBatches(lineRows)) await tx.insert(ledgerLine).values(batch)
  for (const batch of inBatches(launchRows)) await tx.insert(launchLine).values(batch)
}

function launchIn({ subjectKind }: NewRegistryEvent, history: readonly RegistryEvent[]): Launch | undefined {
  return subjectKind === 'product' ? launchOf(history) : undefined
}

function toLaunchRow(
  { id: eventId, kabupatenCode }: NewRegistryEvent,
  { launch, delta }: { launch: Launch; delta: number },
  recordedAt: Date,
): typeof launchLine.$inferInsert {
  const { window, isVerified, archived } = launch
  const left = { archivedNotBefore: archived?.notBefore ?? null, archivedNotAfter: archived?.notAfter ?? null }
  return { eventId, kabupatenCode, ...window, isVerified, ...left, delta, recordedAt }
}

function inBatches<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let start = 0; start < rows.length; start += BATCH_ROWS) batches.push(rows.slice(start, start + BATCH_ROWS))
  return batches
}
