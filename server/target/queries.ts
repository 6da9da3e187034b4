import { asc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import { listLaunches } from '#server/figure/launch-queries.ts'
import { listUnlaunchedIds } from '#server/product/launch-queries.ts'
import { listReportMarks } from '#server/report/mark-queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { holdsProvinceWide, isInScope, type Scope } from '#shared/access/scope.ts'
import type { Day, Month } from '#shared/day/day.ts'
import type { AnnouncedTarget, BoardCell, DeadlineTarget } from '#shared/overview/overview.ts'
import { reportedMonthsAt } from '#shared/report/reported-months.ts'
import type { TargetRow } from '#shared/target/answers.ts'
import { boardCells, type TargetGround } from '#shared/target/board.ts'
import { spanOf } from '#shared/target/launch.ts'
import {
  deadlineTargets,
  monthlyTargets,
  targetsAt,
  type StoredTarget,
  type TargetMoment,
} from '#shared/target/target-rows.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { target } from './table.ts'

/** Targets set by a day, ours and others, as they stood then, in the order in which they were set. */
export async function listTargets(db: Db, moment: TargetMoment): Promise<TargetRow[]> {
  return targetsAt(await listStoredTargets(db), moment)
}

/** Targets for a scope announced on or before a day, in the words of their reports. */
export async function listAnnouncedTargets(db: Db, scope: Scope, moment: TargetMoment): Promise<AnnouncedTarget[]> {
  return targetsFor(scope, await listTargets(db, moment)).map((row) => ({
    id: row.id,
    title: row.title,
    figure: row.figure,
    valueText: row.valueText,
    unit: row.unit,
    periodText: row.periodText,
    dueText: row.dueText,
    dueOn: row.dueOn,
    scopeText: row.scopeText,
    setBy: row.setBy,
    setOn: row.setOn,
    progressEvidence: row.progressEvidence,
    note: row.note,
    source: row.source,
  }))
}

/** Figures to reach by a day in a scope, set on or before `asOf`; missed ones stay. By the day that is due. */
export async function listDeadlines(db: Db, scope: Scope, moment: TargetMoment): Promise<DeadlineTarget[]> {
  return deadlineTargets(targetsFor(scope, await listTargets(db, moment)))
}

/** Those that are for kabupaten of a scope: what every kabupaten owes each month is owed in all provinces. */
export function targetsFor(scope: Scope, targets: readonly TargetRow[]): TargetRow[] {
  if (scope.kabupaten === 'all') return [...targets]
  return targets.filter(({ kabupatenCode, period }) =>
    kabupatenCode === null ? period === 'month' || holdsProvinceWide(scope) : isInScope(scope, kabupatenCode),
  )
}

type BoardQuestion = TargetMoment & { kabupatenCodes: readonly KabupatenCode[] }

/** The target board: every kabupaten asked for × every month since the target came into force, to the month of `asOf`. */
export async function listBoard(db: Db, scope: Scope, question: BoardQuestion): Promise<BoardCell[]> {
  const ground = await loadTargetGround(db, scope, { ...question, earliest: question.asOf })
  return boardCells(ground(question.asOf))
}

type GroundQuestion = Pick<BoardQuestion, 'knownAt' | 'kabupatenCodes'> & { earliest: Day; month?: Month }

/**
 * All that the monthly target is judged by, or one month of it, read once; it tells how things stood on any day from an
 * earliest one on.
 */
export async function loadTargetGround(
  db: Db,
  scope: Scope,
  { knownAt, kabupatenCodes, earliest, month }: GroundQuestion,
): Promise<(asOf: Day) => TargetGround> {
  const stored = await listStoredTargets(db)
  const launches = await listLaunches(db, scope, { knownAt, earliest, within: month && spanOf(month) })
  const marks = await listReportMarks(db, scope, { knownAt, month })
  const unlaunched = new Set(
    await listUnlaunchedIds(
      db,
      marks.flatMap((mark) => mark.productIds),
    ),
  )
  return (asOf) => ({
    asOf,
    kabupatenCodes,
    targets: monthlyTargets(targetsAt(stored, { asOf, knownAt })),
    launches,
    reported: reportedMonthsAt(marks, { asOf, unlaunched }),
  })
}

function listStoredTargets(db: Db): Promise<StoredTarget[]> {
  return keptRows(db, { name: 'targets', tables: ['target', 'source'] }, async () => {
    const rows = await db
      .select({ stored: target, source: sourceRef })
      .from(target)
      .innerJoin(source, eq(source.id, target.sourceId))
      .orderBy(asc(target.setOn), asc(target.title), asc(target.id))
    return rows.map(({ stored, source: ref }) => {
      const { valueLow: value, valueHigh: _valueHigh, sourceId: _sourceId, ...row } = stored
      return { ...row, value: row.figure === null ? null : value, source: ref }
    })
  })
}
