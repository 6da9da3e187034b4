import { isDay, type Day } from '#shared/day/day.ts'
import { asOfProblem } from '#shared/day/programme-days.ts'

/** Why the day or the instant in an address cannot be shown. */
export type ViewProblem =
  | { kind: 'notADay'; text: string }
  | { kind: 'beforeProgramme'; day: Day }
  | { kind: 'afterToday'; day: Day }
  | { kind: 'notAnInstant'; text: string }

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/

/**
 * Judges `asOf` and `knownAt` as they stand in an address; empty counts as absent. `today` is the server's day: while it
 * is unknown (nothing was answered yet) a day is not called too late, for the clock of a phone may be wrong.
 */
export function viewProblemOf(
  view: { asOf?: string | undefined; knownAt?: string | undefined },
  today: Day | undefined,
): ViewProblem | undefined {
  if (view.asOf) {
    if (!isDay(view.asOf)) return { kind: 'notADay', text: view.asOf }
    const problem = asOfProblem(view.asOf, today ?? view.asOf)
    if (problem === 'before-programme') return { kind: 'beforeProgramme', day: view.asOf }
    if (problem === 'after-today') return { kind: 'afterToday', day: view.asOf }
  }
  if (view.knownAt && !isInstant(view.knownAt)) return { kind: 'notAnInstant', text: view.knownAt }
  return undefined
}

/** A real instant with its zone, as the server reads it. */
function isInstant(text: string): boolean {
  return INSTANT.test(text) && isDay(text.slice(0, 10)) && !Number.isNaN(Date.parse(text))
}
