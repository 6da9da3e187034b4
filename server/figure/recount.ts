import { asc, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import { ledgerDifference } from '#shared/figure/ledger.ts'
import type { RegistryEvent, SubjectKind } from '#shared/figure/registry-event.ts'
import { linesOfSubject } from '#shared/figure/subject-stays.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import { launchDifferences, launchOf, type LaunchCount } from '#shared/target/launch.ts'
import { listLaunches } from './launch-queries.ts'
import { ledgerLine, registryEvent } from './table.ts'

export type Recount = {
  subjectCount: number
  eventCount: number
  lineCount: number
  differences: LedgerLine[]
  launchDifferences: LaunchCount[]
}

/**
 * Recounts every ledger sum, and every launch that the monthly target counts, from the events and returns where what is
 * held disagrees: `delta` and `count` are what is missing from it (negative: what is too much). Empty lists mean that all
 * agree to the unit. In parts, one kabupaten after the other, it holds little at once.
 */
export async function recountLedger(db: Db, scope: Scope = OPEN_SCOPE): Promise<Recount> {
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
    .where(inScope(registryEvent.kabupatenCode, scope))
    .orderBy(asc(registryEvent.subjectId), asc(registryEvent.ordinal))
  const expected: LedgerLine[] = []
  const launches: LaunchCount[] = []
  const recount = ({ kind, kabupatenCode, events: history }: Subject) => {
    expected.push(...linesOfSubject(kind, kabupatenCode, history))
    const launch = kind === 'product' ? launchOf(history) : undefined
    if (launch) launches.push({ ...launch, kabupatenCode, count: 1 })
  }
  let subject: Subject | undefined
  let subjectCount = 0
  for (const event of events) {
    if (subject?.id !== event.subjectId) {
      if (subject) recount(subject)
      subject = { id: event.subjectId, kind: event.subjectKind, kabupatenCode: event.kabupatenCode, events: [] }
      subjectCount += 1
    }
    const { id, type, notBefore, notAfter, detail } = event
    subject.events.push({ id, type, window: { notBefore, notAfter }, detail })
  }
  if (subject) recount(subject)
  const { held, lineCount } = await loadHeldSums(db, scope)
  const differences = ledgerDifference(held, expected)
  const heldLaunches = await listLaunches(db, scope)
  return {
    ...{ subjectCount, eventCount: events.length, lineCount, differences },
    launchDifferences: launchDifferences(heldLaunches, launches),
  }
}

type Subject = { id: string; kind: SubjectKind; kabupatenCode: KabupatenCode; events: RegistryEvent[] }

async function loadHeldSums(db: Db, scope: Scope): Promise<{ held: LedgerLine[]; lineCount: number }> {
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
    .where(inScope(kabupatenCode, scope))
    .groupBy(kabupatenCode, figure, day, bound)
  return { held: sums, lineCount: sums.reduce((count, sum) => count + sum.lines, 0) }
}
