import { and, asc, inArray, lte, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { figureNames, type FigureName } from '#shared/figure/figure.ts'
import { figuresAt } from '#shared/figure/figures-at.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import type { FigureRow } from '#shared/overview/overview.ts'
import { ledgerLine } from './table.ts'

/** The day a figure is asked for, and the instant up to which records count (absent: all of them). */
export type AsOf = { day: Day; knownAt?: Date | undefined }

/** Every figure of every kabupaten in scope at a day, from the changes of each up to then. */
export async function listFigures(db: Db, scope: Scope, { day, knownAt }: AsOf): Promise<FigureRow[]> {
  return figuresAt(await listFigureSteps(db, scope, { figures: figureNames, knownAt }), day)
}

/** A change of a figure on a day. */
export type FigureStep = LedgerLine

/**
 * How some figures changed from day to day, summed per kabupaten and bound, in day order. There are at most as many as
 * days with a change, however many products are counted; figures, board and claims are all computed from them.
 */
export async function listFigureSteps(
  db: Db,
  scope: Scope,
  { figures, knownAt }: { figures: readonly FigureName[]; knownAt?: Date | undefined },
): Promise<FigureStep[]> {
  if (figures.length === 0) return []
  const isAll = figures.length === figureNames.length
  const { kabupatenCode, figure, bound, day } = ledgerLine
  return (
    db
      .select({ kabupatenCode, figure, bound, day, delta: sql<number>`sum(${ledgerLine.delta})::int` })
      .from(ledgerLine)
      .where(and(inScope(scope), knownUpTo(knownAt), isAll ? undefined : inArray(figure, [...figures])))
      .groupBy(kabupatenCode, figure, bound, day)
      // What was taken back leaves no trace: it must not even tell that there is a record.
      .having(sql`sum(${ledgerLine.delta}) <> 0`)
      .orderBy(asc(day))
  )
}

function inScope(scope: Scope): SQL | undefined {
  return scope.kabupaten === 'all' ? undefined : inArray(ledgerLine.kabupatenCode, [...scope.kabupaten])
}

function knownUpTo(knownAt: Date | undefined): SQL | undefined {
  return knownAt && lte(ledgerLine.recordedAt, knownAt)
}
