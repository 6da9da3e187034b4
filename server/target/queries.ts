import { asc, eq, lte } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listFigureSteps } from '#server/figure/queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { AnnouncedTarget, BoardCell, DeadlineTarget } from '#shared/overview/overview.ts'
import { boardCells, type MonthlyTarget } from '#shared/target/board.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { target } from './table.ts'

/** Targets announced on or before a day, in the words of their reports, in the order in which they were set. */
export async function listAnnouncedTargets(db: Db, asOf: Day): Promise<AnnouncedTarget[]> {
  return db
    .select({
      id: target.id,
      title: target.title,
      figure: target.figure,
      valueText: target.valueText,
      unit: target.unit,
      periodText: target.periodText,
      dueText: target.dueText,
      dueOn: target.dueOn,
      scopeText: target.scopeText,
      setBy: target.setBy,
      setOn: target.setOn,
      progressEvidence: target.progressEvidence,
      note: target.note,
      source: sourceRef,
    })
    .from(target)
    .innerJoin(source, eq(source.id, target.sourceId))
    .where(lte(target.setOn, asOf))
    .orderBy(asc(target.setOn), asc(target.title), asc(target.id))
}

/** Figures to reach by a day, set on or before `asOf`; missed ones stay. */
export async function listDeadlines(db: Db, asOf: Day): Promise<DeadlineTarget[]> {
  const rows = await listTargetRows(db, 'byDay')
  return rows.flatMap(({ id, title, figure, valueLow, dueOn, setBy, setOn, source: ref }) =>
    figure && valueLow !== null && dueOn && setOn <= asOf
      ? [{ id, title, figure, value: valueLow, dueOn, setBy, setOn, source: ref }]
      : [],
  )
}

/** The target board: every kabupaten in scope × every month since the target came into force, to the month of `asOf`. */
export async function listBoard(
  db: Db,
  scope: Scope,
  {
    asOf,
    knownAt,
    kabupatenCodes,
  }: { asOf: Day; knownAt?: Date | undefined; kabupatenCodes: readonly KabupatenCode[] },
): Promise<BoardCell[]> {
  const [rows, steps] = await Promise.all([
    listTargetRows(db, 'month'),
    listFigureSteps(db, scope, { figures: ['productsLaunched', 'productsVerified'], knownAt }),
  ])
  const targets: MonthlyTarget[] = rows.flatMap(({ kabupatenCode, valueLow, validFrom, validTo, setOn }) =>
    valueLow === null || setOn > asOf ? [] : [{ kabupatenCode, value: valueLow, validFrom, validTo }],
  )
  return boardCells({ asOf, kabupatenCodes, targets, steps, reported: [] })
}

async function listTargetRows(db: Db, period: 'month' | 'byDay') {
  return db
    .select({
      id: target.id,
      title: target.title,
      figure: target.figure,
      kabupatenCode: target.kabupatenCode,
      valueLow: target.valueLow,
      dueOn: target.dueOn,
      validFrom: target.validFrom,
      validTo: target.validTo,
      setBy: target.setBy,
      setOn: target.setOn,
      source: sourceRef,
    })
    .from(target)
    .innerJoin(source, eq(source.id, target.sourceId))
    .where(eq(target.period, period))
    .orderBy(asc(target.dueOn), asc(target.validFrom), asc(target.id))
}
