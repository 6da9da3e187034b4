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
