import { and, asc, inArray, lte, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { coverTopics, type LedgerSum } from '#shared/figure/cover-topics.ts'
import type { Bound } from '#shared/figure/ledger.ts'
import type { FigureRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { ledgerLine } from './table.ts'

/** The day a figure is asked for, and the instant up to which records count (absent: all of them). */
export type AsOf = { day: Day; knownAt?: Date | undefined }

/** Every figure of every kabupaten in scope at a day: one sum over the ledger, whatever the day. */
export async function listFigures(db: Db, scope: Scope, { day, knownAt }: AsOf): Promise<FigureRow[]> {
  const sumOf = (bound: Bound) =>
    sql<number>`coalesce(sum(${ledgerLine.delta}) filter (where ${ledgerLine.bound} = ${bound} and ${ledgerLine.day} <= ${day}), 0)::int`
  const sums: LedgerSum[] = await db
    .select({
      kabupatenCode: ledgerLine.kabupatenCode,
      figure: ledgerLine.figure,
      low: sumOf('certain'),
      high: sumOf('possible'),
      lastDay: sql<Day | null>`(max(${ledgerLine.day}) filter (where ${ledgerLine.day} <= ${day}))::text`,
    })
    .from(ledgerLine)
    .where(and(inScope(scope), knownUpTo(knownAt)))
    .groupBy(ledgerLine.kabupatenCode, ledgerLine.figure)
    .orderBy(asc(ledgerLine.kabupatenCode), asc(ledgerLine.figure))
  return coverTopics(sums)
}

export type FigureStep = { kabupatenCode: KabupatenCode; figure: FigureName; bound: Bound; day: Day; delta: number }

/** How some figures changed from day to day, summed per kabupaten and bound, in day order. */
export async function listFigureSteps(
  db: Db,
  scope: Scope,
  { figures, knownAt }: { figures: readonly FigureName[]; knownAt?: Date | undefined },
): Promise<FigureStep[]> {
  if (figures.length === 0) return []
  const { kabupatenCode, figure, bound, day } = ledgerLine
  return db
    .select({ kabupatenCode, figure, bound, day, delta: sql<number>`sum(${ledgerLine.delta})::int` })
    .from(ledgerLine)
    .where(and(inScope(scope), knownUpTo(knownAt), inArray(figure, [...figures])))
    .groupBy(kabupatenCode, figure, bound, day)
    .orderBy(asc(day))
}

function inScope(scope: Scope): SQL | undefined {
  return scope.kabupaten === 'all' ? undefined : inArray(ledgerLine.kabupatenCode, [...scope.kabupaten])
}

function knownUpTo(knownAt: Date | undefined): SQL | undefined {
  return knownAt && lte(ledgerLine.recordedAt, knownAt)
}
