import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import type { StandingDifference } from '#server/product/standing-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { ledgerDifference, type LedgerLine } from '#shared/figure/ledger.ts'
import { linesOfSubject } from '#shared/figure/subject-stays.ts'
import { launchDifferences, launchOf, type LaunchCount } from '#shared/target/launch.ts'
import { listLaunches, toLaunchCount } from './launch-queries.ts'
import { readHistories } from './read-histories.ts'
import { launchLine, ledgerLine } from './table.ts'
import { differencesOfTotals, launchDayDifferences, type TotalDifference } from './total-differences.ts'

export type Recount = {
  subjectCount: number
  eventCount: number
  lineCount: number
  differences: LedgerLine[]
  launchDifferences: LaunchCount[]
  totalDifferences: TotalDifference[]
  /** Of the sums of standings, which the whole registry is asked for at once. */
  standingDifferences: StandingDifference[]
}

const MOST_LINES = 20_000

/** Recounts some kabupaten. Run it in a snapshot: everything is read in turn and has to be of one state. */
export async function recountPart(db: Db, scope: Scope): Promise<Recount> {
  let expected: LedgerLine[] = []
  let launches: LaunchCount[] = []
  const counted = { subjectCount: 0, eventCount: 0 }
  for await (const { kind, kabupatenCode, events } of readHistories(db, scope)) {
    counted.subjectCount += 1
    counted.eventCount += events.length
    expected.push(...linesOfSubject(kind, kabupatenCode, events))
    const launch = kind === 'product' ? launchOf(events) : undefined
    if (launch) launches.push({ ...launch, kabupatenCode, count: 1 })
    // Summed, they are at most as many as there are days.
    if (expected.length > MOST_LINES) expected = ledgerDifference([], expected)
    if (launches.length > MOST_LINES) launches = launchDifferences([], launches)
  }
  const { held, lineCount } = await loadHeldSums(db, scope)
  return {
    ...{ ...counted, lineCount },
    differences: ledgerDifference(held, expected),
    launchDifferences: launchDifferences(await loadHeldLaunches(db, scope), launches),
    standingDifferences: [],
    totalDifferences: [
      ...(await differencesOfTotals(db, scope, ledgerDifference([], expected))),
      ...launchDayDifferences(launchDifferences(await listLaunches(db, scope), launches)),
    ],
  }
}

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

async function loadHeldLaunches(db: Db, scope: Scope): Promise<LaunchCount[]> {
  const { kabupatenCode, isVerified, notBefore, notAfter, archivedNotBefore, archivedNotAfter } = launchLine
  const alike = { kabupatenCode, isVerified, notBefore, notAfter, archivedNotBefore, archivedNotAfter }
  const rows = await db
    .select({ ...alike, count: sql<number>`sum(${launchLine.delta})::int` })
    .from(launchLine)
    .where(inScope(kabupatenCode, scope))
    .groupBy(...Object.values(alike))
  return rows.map(toLaunchCount)
}
