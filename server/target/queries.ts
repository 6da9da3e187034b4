import { asc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import { listFigureSteps, type FigureStep } from '#server/figure/queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { AnnouncedTarget, BoardCell, DeadlineTarget } from '#shared/overview/overview.ts'
import { boardCells, boardFigures, type MonthlyTarget } from '#shared/target/board.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { target } from './table.ts'

/** Targets announced on or before a day, in the words of their reports, in the order in which they were set. */
export async function listAnnouncedTargets(db: Db, asOf: Day): Promise<AnnouncedTarget[]> {
  const rows = await listTargets(db)
  return rows
    .filter((row) => row.setOn <= asOf)
    .map(({ period: _period, kabupatenCode: _code, valueLow: _low, validFrom: _from, validTo: _to, ...row }) => row)
}

/** Figures to reach by a day, set on or before `asOf`; missed ones stay. By the day that is due. */
export async function listDeadlines(db: Db, asOf: Day): Promise<DeadlineTarget[]> {
  const rows = await listTargets(db)
  return rows
    .flatMap(({ id, title, figure, period, valueLow, dueOn, setBy, setOn, source: ref }) =>
      period === 'byDay' && figure && valueLow !== null && dueOn && setOn <= asOf
        ? [{ id, title, figure, value: valueLow, dueOn, setBy, setOn, source: ref }]
        : [],
    )
    .toSorted((a, b) => a.dueOn.localeCompare(b.dueOn))
}

type BoardQuestion = { asOf: Day; knownAt?: Date | undefined; kabupatenCodes: readonly KabupatenCode[] }

/**
 * The target board: every kabupaten in scope × every month since the target came into force, to the month of `asOf`.
 * `steps` are the changes of the board's figures, when the caller has read them already.
 */
export async function listBoard(
  db: Db,
  scope: Scope,
  { asOf, knownAt, kabupatenCodes, steps }: BoardQuestion & { steps?: readonly FigureStep[] },
): Promise<BoardCell[]> {
  const rows = await listTargets(db)
  const targets: MonthlyTarget[] = rows.flatMap(({ period, kabupatenCode, valueLow, validFrom, validTo, setOn }) =>
    period !== 'month' || valueLow === null || setOn > asOf
      ? []
      : [{ kabupatenCode, value: valueLow, validFrom, validTo }],
  )
  const changes = steps ?? (await listFigureSteps(db, scope, { figures: boardFigures, knownAt }))
  return boardCells({ asOf, kabupatenCodes, targets, steps: changes, reported: [] })
}

function listTargets(db: Db) {
  return keptRows(db, { name: 'targets', tables: ['target', 'source'] }, () =>
    db
      .select({
        id: target.id,
        title: target.title,
        figure: target.figure,
        period: target.period,
        kabupatenCode: target.kabupatenCode,
        valueText: target.valueText,
        valueLow: target.valueLow,
        unit: target.unit,
        periodText: target.periodText,
        dueText: target.dueText,
        dueOn: target.dueOn,
        scopeText: target.scopeText,
        setBy: target.setBy,
        setOn: target.setOn,
        validFrom: target.validFrom,
        validTo: target.validTo,
        progressEvidence: target.progressEvidence,
        note: target.note,
        source: sourceRef,
      })
      .from(target)
      .innerJoin(source, eq(source.id, target.sourceId))
      .orderBy(asc(target.setOn), asc(target.title), asc(target.id)),
  )
}
