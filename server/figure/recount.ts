import { asc, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import { ledgerDifference } from '#shared/figure/ledger.ts'
import type { RegistryEvent, SubjectKind } from '#shared/figure/registry-event.ts'
import { linesOfSubject } from '#shared/figure/subject-stays.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { ledgerLine, registryEvent } from './table.ts'

export type Recount = { subjectCount: number; eventCount: number; lineCount: number; differences: LedgerLine[] }

/**
 * Recounts every ledger sum from the events and returns where the ledger disagrees: `delta` is what is missing from it
 * (negative: what is too much). An empty list means that both agree to the unit.
 */
export async function recountLedger(db: Db): Promise<Recount> {
  const events = await db
    .select({
      id: registryEvent.id,
      subjectKind: registryEvent.subjectKind,
      subjectId: registryEvent.subjectId,
      kabupatenCode: registryEvent.kabupatenCode,
      type: registryEvent.type,
      notBefore: registryEvent.notBefore,
      notAfter: registryEvent.notAfter,
      detail: registryEvent.detail,
    })
    .from(registryEvent)
    .orderBy(asc(registryEvent.subjectId), asc(registryEvent.ordinal))
  const expected: LedgerLine[] = []
  let subject: Subject | undefined
  let subjectCount = 0
  for (const event of events) {
    if (subject?.id !== event.subjectId) {
      if (subject) expected.push(...linesOfSubject(subject.kind, subject.kabupatenCode, subject.events))
      subject = { id: event.subjectId, kind: event.subjectKind, kabupatenCode: event.kabupatenCode, events: [] }
      subjectCount += 1
    }
    const { id, type, notBefore, notAfter, detail } = event
    subject.events.push({ id, type, window: { notBefore, notAfter }, detail })
  }
  if (subject) expected.push(...linesOfSubject(subject.kind, subject.kabupatenCode, subject.events))
  const { held, lineCount } = await loadHeldSums(db)
  return { subjectCount, eventCount: events.length, lineCount, differences: ledgerDifference(held, expected) }
}

type Subject = { id: string; kind: SubjectKind; kabupatenCode: KabupatenCode; events: RegistryEvent[] }

async function loadHeldSums(db: Db): Promise<{ held: LedgerLine[]; lineCount: number }> {
  const { kabupatenCode, figure, day, bound } = ledgerLine
  const sums = await db
    .select({
      kabupatenCode,
      figure,
      day,
      bound,
      delta: sql<number>`sum(${ledgerLine.delta})::int`,
      lines: sql<number>`count(*)::int`,
    })
    .from(ledgerLine)
    .groupBy(kabupatenCode, figure, day, bound)
  return { held: sums, lineCount: sums.reduce((count, sum) => count + sum.lines, 0) }
}
