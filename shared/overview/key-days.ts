import { toDay } from '#shared/day/day.ts'
import { PROGRAMME_LAUNCH_DAY } from '#shared/day/programme-days.ts'

/** Days worth going back to: the launch, and the days for which officials gave a count of outlets. */
export const keyDays = [
  { key: 'launch', day: PROGRAMME_LAUNCH_DAY },
  { key: 'nineOutlets', day: toDay('2025-12-19') },
  { key: 'elevenSaid', day: toDay('2026-01-02') },
  { key: 'lastReport', day: toDay('2026-02-05') },
] as const
