import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { figureNames, type FigureName } from '#shared/figure/figure.ts'
import { figuresAt } from '#shared/figure/figures-at.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import type { FigureRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import {
  kabupatenAreas,
  listCutSteps,
  listDaySteps,
  listFirstDays,
  provinceAreasOf,
  type AreaStep,
} from './step-queries.ts'

/** The day a figure is asked for, and the instant up to which records count (absent: all of them). */
export type AsOf = { day: Day; knownAt?: Date | undefined }

/** Every figure of every kabupaten in scope at a day, from the changes of each up to then. */
export async function listFigures(db: Db, scope: Scope, { day, knownAt }: AsOf): Promise<FigureRow[]> {
  return figuresAt(await listFigureSteps(db, scope, { figures: figureNames, knownAt, cuts: [day] }), day)
}

/** A change of a figure on a day, or in several days up to it. */
export type FigureStep = LedgerLine

type StepQuestion = {
  figures: readonly FigureName[]
  knownAt?: Date | undefined
  /** The only days at whose ends somebody will ask; without them every day on which a figure changed has its own step. */
  cuts?: readonly Day[] | undefined
}

/**
 * How some figures changed from day to day, or from one of the days asked for to the next, summed per kabupaten and
 * bound, in day order. What it costs does not grow with what is counted; figures, board and claims are all computed from
 * them. A step lies on a day on which the figure changed; one after the last day asked for only somewhere after it.
 */
export async function listFigureSteps(
  db: Db,
  scope: Scope,
  { cuts, ...question }: StepQuestion,
): Promise<FigureStep[]> {
  if (question.figures.length === 0) return []
  const asked = { ...question, areas: kabupatenAreas(scope) }
  if (cuts === undefined) return (await listDaySteps(db, asked)).flatMap((step) => linesOf(step).filter(isChange))
  const days = [...new Set(cuts)].toSorted()
  // Both ends of a change of which neither is left still tell when it was.
  return (await listCutSteps(db, { ...asked, cuts: days, lieOn: 'last-change' })).flatMap(linesOf)
}

/** How some figures of a scope's provinces changed from day to day, each province summed as one area, in day order. */
export async function listWholeSteps(
  db: Db,
  scope: Scope,
  question: Omit<StepQuestion, 'cuts'>,
): Promise<FigureStep[]> {
  if (question.figures.length === 0) return []
  const steps = await listDaySteps(db, { ...question, areas: provinceAreasOf(scope) })
  return steps.flatMap((step) => linesOf(step).filter(isChange))
}

/** Steps that only tell sums at some days: each lies on the one that it leads to. Cheaper where there are many days. */
export async function listFigureSums(
  db: Db,
  scope: Scope,
  { cuts, ...question }: StepQuestion & { cuts: readonly Day[] },
): Promise<FigureStep[]> {
  if (question.figures.length === 0 || cuts.length === 0) return []
  const asked = { ...question, areas: kabupatenAreas(scope), cuts: [...new Set(cuts)].toSorted() }
  return (await listCutSteps(db, { ...asked, lieOn: 'cut' })).flatMap(linesOf)
}

/** Of each figure, kabupaten and bound the first change alone: when the first item came to count. */
export async function listFirstSteps(
  db: Db,
  scope: Scope,
  question: Omit<StepQuestion, 'cuts'>,
): Promise<FigureStep[]> {
  if (question.figures.length === 0) return []
  return (await listFirstDays(db, { ...question, areas: kabupatenAreas(scope) })).flatMap(linesOf).filter(isChange)
}

/** Both ends of a step, each as a change of its own. */
export function linesOf({ areaCode, figure, day, certain, possible }: AreaStep): FigureStep[] {
  // The areas asked for were kabupaten.
  const of = { kabupatenCode: areaCode as KabupatenCode, figure, day }
  return [
    { ...of, bound: 'certain', delta: certain },
    { ...of, bound: 'possible', delta: possible },
  ]
}

function isChange({ delta }: FigureStep): boolean {
  return delta !== 0
}
