import { addDays, dayInWita, monthOf, weekdayOf, type Day } from '#shared/day/day.ts'

/** How many days, weeks and months back a backup is kept: of each that has one, its newest. */
export type BackupKeep = { days: number; weeks: number; months: number }

const periods: readonly (readonly [keyof BackupKeep, (day: Day) => string])[] = [
  ['days', (day) => day],
  ['weeks', (day) => addDays(day, -((weekdayOf(day) + 6) % 7))],
  ['months', monthOf],
]

/**
 * Which of the backups made at these instants are no longer kept. Days, weeks (from Monday) and months are those of WITA
 * that have a backup, so that a program that stood still for a month loses none by it. All of the newest one's day and of
 * the day before stay: one of them may have been made by hand, before something went wrong.
 */
export function backupsToRemove(madeAt: readonly Date[], keep: BackupKeep): Date[] {
  const newestFirst = madeAt.toSorted((a, b) => b.getTime() - a.getTime())
  const [newest] = newestFirst
  if (!newest) return []
  const dayBefore = addDays(dayInWita(newest), -1)
  const kept = new Set(newestFirst.filter((instant) => dayInWita(instant) >= dayBefore))
  for (const [name, periodOf] of periods) {
    const newestOf = new Map<string, Date>()
    for (const instant of newestFirst) {
      const period = periodOf(dayInWita(instant))
      if (!newestOf.has(period)) newestOf.set(period, instant)
    }
    for (const instant of [...newestOf.values()].slice(0, keep[name])) kept.add(instant)
  }
  return newestFirst.filter((instant) => !kept.has(instant))
}
