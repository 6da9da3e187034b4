import { asc, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { ledgerDifference } from '#shared/figure/ledger.ts'
import type { NewRegistryEvent, RegistryEvent } from '#shared/figure/registry-event.ts'
import { linesOfSubject } from '#shared/figure/subject-stays.ts'
import { ledgerLine, registryEvent } from './table.ts'

/** `by` is an office or the program, never a person: events are public. The command is told where it can be undone. */
type Recording = { by: string; at: Date; simulated: boolean; commandId?: string }

const BATCH_ROWS = 500

/**
 * Appends events, in the order given, and in the same transaction the ledger lines by which each changes the figures.
 * Run it inside `commitChange`.
 */
export async function recordEvents(tx: Db, events: readonly NewRegistryEvent[], recording: Recording): Promise<void> {
  const histories = await loadHistories(tx, [...new Set(events.map((event) => event.subjectId))])
  const eventRows: (typeof registryEvent.$inferInsert)[] = []
  const lineRows: (typeof ledgerLine.$inferInsert)[] = []
  for (const event of events) {
    const history = histories.get(event.subjectId) ?? []
    const before = linesOfSubject(event.subjectKind, event.kabupatenCode, history)
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
      commandId: recording.commandId ?? null,
    })
    for (const line of ledgerDifference(before, after)) {
      lineRows.push({ ...line, eventId: event.id, recordedAt: recording.at })
    }
  }
  for (const batch of inBatches(eventRows)) await tx.insert(registryEvent).values(batch)
  for (const batch of inBatches(lineRows)) await tx.insert(ledgerLine).values(batch)
}

async function loadHistories(tx: Db, subjectIds: readonly string[]): Promise<Map<string, RegistryEvent[]>> {
  const histories = new Map<string, RegistryEvent[]>()
  for (const ids of inBatches(subjectIds)) {
    const rows = await tx
      .select({
        id: registryEvent.id,
        subjectId: registryEvent.subjectId,
        type: registryEvent.type,
        notBefore: registryEvent.notBefore,
        notAfter: registryEvent.notAfter,
        detail: registryEvent.detail,
      })
      .from(registryEvent)
      .where(inArray(registryEvent.subjectId, [...ids]))
      .orderBy(asc(registryEvent.ordinal))
    for (const { subjectId, notBefore, notAfter, ...event } of rows) {
      const history = histories.get(subjectId) ?? []
      history.push({ ...event, window: { notBefore, notAfter } })
      histories.set(subjectId, history)
    }
  }
  return histories
}

function inBatches<T>(rows: readonly T[]): T[][] {
  const batches: T[][] = []
  for (let start = 0; start < rows.length; start += BATCH_ROWS) batches.push(rows.slice(start, start + BATCH_ROWS))
  return batches
}
