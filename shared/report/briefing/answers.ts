import type { Day, Month } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { AnswerInfo, KabupatenRow } from '#shared/overview/overview.ts'
import type { Briefing } from './briefing.ts'

/** A sheet with what the page around it needs: which others can be asked for, and which are kept, newest first. */
export type BriefingAnswer = AnswerInfo & {
  briefing: Briefing
  months: Month[]
  kabupaten: Pick<KabupatenRow, 'code' | 'shortName' | 'island'>[]
  kept: KeptBriefingRow[]
}

/** A kept sheet in one line, so that months can be compared. `met` of `of` kabupaten reached the month; null before it was judged. */
export type KeptBriefingRow = {
  id: string
  month: Month
  asOf: Day
  knownAt: string
  hash: string
  numbers: { figure: Briefing['numbers'][number]['figure']; value: Interval | null }[]
  met: number | null
  of: number
}
