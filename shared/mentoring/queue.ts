import { daysBetween, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { ProductStanding } from '#shared/product/standing.ts'
import { mentoringAfter, type MentoringAct } from './acts.ts'
import type { Mentor } from './mentoring-status.ts'

/** How long a product has stood where it stands, in whole days; a range while the day is not known. */
export function daysInStatus(since: DayWindow | null, today: Day): Interval | undefined {
  if (!since) return undefined
  return {
    low: Math.max(0, daysBetween(since.notAfter, today)),
    high: Math.max(0, daysBetween(since.notBefore, today)),
  }
}

/**
 * How a product of a list stands once an act is carried out: shown while the server has not answered yet.
 * @param told what the act tells; `by` only when it starts
 */
export function standingAfter(
  standing: ProductStanding,
  act: MentoringAct,
  told: { window: DayWindow; by?: Mentor | undefined },
): ProductStanding {
  const mentoring = mentoringAfter(act, standing.mentoring)
  if (!mentoring) return standing
  const starts = act === 'start' ? (told.by ?? null) : standing.mentor
  const mentor = mentoring === 'transferred' ? 'province' : mentoring === 'ongoing' ? starts : null
  return { ...standing, mentoring, mentor, since: told.window }
}
