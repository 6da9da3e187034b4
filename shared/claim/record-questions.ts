import { addDays, type Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { readClaim } from './read-claim.ts'
import type { StoredClaim } from './schema.ts'

/** What the checks of some claims ask the records: figures at the ends of days, and when figures began. */
export type RecordQuestions = { days: Map<FigureName, Day[]>; beginnings: FigureName[] }

/** Reads from claims what their checks may ask of the records: each as-of day, and the day before the first of them. */
export function recordQuestions(claims: readonly StoredClaim[]): RecordQuestions {
  const days = new Map<FigureName, Set<Day>>()
  const beginnings = new Set<FigureName>()
  for (const claim of claims) {
    const { metric, asOf } = readClaim(claim)
    if (metric.firstDayOf !== undefined) beginnings.add(metric.firstDayOf)
    for (const figure of [metric.figure, metric.restOf]) {
      if (figure === undefined) continue
      const ofFigure = days.get(figure) ?? new Set<Day>()
      days.set(figure, ofFigure)
      for (let day = addDays(asOf.notBefore, -1); day <= asOf.notAfter; day = addDays(day, 1)) ofFigure.add(day)
    }
  }
  return { days: new Map([...days].map(([figure, asked]) => [figure, [...asked]])), beginnings: [...beginnings] }
}
