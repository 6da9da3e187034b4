import { toDay, type Day } from './day.ts'

/** The first dated record about the programme: the agreement on government cards of 25 February 2025. */
export const PROGRAMME_FIRST_DAY = toDay('2025-02-25')
/** The day OVOP was launched with 44 products, as the best supported reports say. */
export const PROGRAMME_LAUNCH_DAY = toDay('2025-05-27')

/** Why a day cannot be asked for, or undefined when it can. */
export type AsOfProblem = 'before-programme' | 'after-today'

/** A dashboard day lies between the programme's first record and today. */
export function asOfProblem(day: Day, today: Day): AsOfProblem | undefined {
  if (day < PROGRAMME_FIRST_DAY) return 'before-programme'
  if (day > today) return 'after-today'
  return undefined
}

const FIRST_INSTANT_MS = Date.parse(`${PROGRAMME_FIRST_DAY}T00:00:00+08:00`)

/** Records can be asked for as they were known at an instant between the programme's first day and the end of today, in WITA. */
export function isKnowableInstant(instant: string, today: Day): boolean {
  const at = Date.parse(instant)
  return at >= FIRST_INSTANT_MS && at <= Date.parse(`${today}T23:59:59.999+08:00`)
}
