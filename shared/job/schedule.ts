import { addDays, dayInWita, firstDayOf, monthOf, weekdayOf, type Day } from '#shared/day/day.ts'

/** When a job is due: every day, on a day of each week (0 Sunday … 6 Saturday), or on the first of each month, at a full hour of WITA. */
export type Schedule =
  | { every: 'day'; hour: number }
  | { every: 'week'; weekday: number; hour: number }
  | { every: 'month'; hour: number }

const HOUR_MS = 3_600_000

/** The last instant at or before `now` at which a job was due. */
export function lastDue(schedule: Schedule, now: Date): Date {
  // The day in WITA whose hour has come.
  const day = dayInWita(new Date(now.getTime() - schedule.hour * HOUR_MS))
  return witaInstant(dueDay(schedule, day), schedule.hour)
}

/** The next instant after `now` at which a job will be due. */
export function nextDue(schedule: Schedule, now: Date): Date {
  const last = dayInWita(lastDue(schedule, now))
  const soon = { day: 1, week: 7, month: 31 }[schedule.every]
  return witaInstant(dueDay(schedule, addDays(last, soon)), schedule.hour)
}

function dueDay(schedule: Schedule, day: Day): Day {
  if (schedule.every === 'day') return day
  if (schedule.every === 'month') return firstDayOf(monthOf(day))
  return addDays(day, -((weekdayOf(day) - schedule.weekday + 7) % 7))
}

function witaInstant(day: Day, hour: number): Date {
  return new Date(`${day}T${String(hour).padStart(2, '0')}:00:00+08:00`)
}
