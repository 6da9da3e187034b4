import type { FigureChange } from '#shared/change/figure-change.ts'
import type { Day, Month } from '#shared/day/day.ts'
import type { FigureName, Topic } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { MonthTally } from '#shared/overview/board.ts'
import type { Headline } from '#shared/overview/headline.ts'
import type { BoardCell, MonthState } from '#shared/overview/overview.ts'
import type { OutletActivity } from '#shared/overview/outlet-activity.ts'
import type { AreaFigure } from '#shared/overview/roll-up.ts'
import type { DeadlineReading } from '#shared/target/deadline.ts'
import type { Area } from '#shared/wilayah/area.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import type { Island, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { MapDrawing } from './map-drawing.ts'

/** What a sheet is asked for: of an area, about a month, as things stood on a day and were known at an instant. */
export type BriefingMoment = { area: Area; month: Month; asOf: Day; knownAt: string }

/**
 * All that one printed page says, as values; the catalogue words it. Everything is ranked and cut here, so that the
 * sheet on paper, on screen and as a message say the same.
 */
export type Briefing = BriefingMoment & {
  /** Of the one kabupaten that the sheet is about: its short name, and the whole one. */
  name?: string
  fullName?: string
  /** In a national registry, the province that the area is of. */
  province?: ProvinceCode
  /** How many kabupaten the area has. */
  of: number
  simulated: boolean
  hasOfficialBoundaries: boolean
  headline: BriefingHeadline
  /** How the outlets of the area stand, in one sentence; of one kabupaten its own outlet. */
  rollout: Headline | OwnOutlet
  numbers: BriefingNumber[]
  board: BriefingBoard
  map: BriefingMap
  mentoring: AreaFigure[]
  deadlines: DeadlineReading[]
  activity?: OutletActivity
  calls: BriefingCalls
  best: BriefingBest
  /** Absent where the reader may not read what the reports say. */
  obstacles?: BriefingObstacles
  claims: BriefingClaims
  freshness: TopicAge[]
  /** Of all the above, in twelve hexadecimal digits: two sheets that say the same have the same. */
  hash: string
}

/** How the month stands: of several kabupaten as a count, of one as its own state. */
export type BriefingHeadline =
  | { kind: 'noTarget'; month: Month }
  | { kind: 'judged'; month: Month; of: number; tally: Pick<MonthTally, 'met' | 'short' | 'none' | 'notReported'> }
  /** Nobody has reported since a month, this one included. */
  | { kind: 'silent'; month: Month; of: number; since: Month }
  | { kind: 'running'; month: Month; of: number; reached: number; made: number; due: number; daysLeft: number }
  | {
      kind: 'one'
      month: Month
      name: string
      state: MonthState
      target: number
      made: number
      unverified: number
      /** Months in a row that nobody reported, up to this one. */
      silentMonths: number
      daysLeft: number
    }

/** What is known about the outlet of one kabupaten; `missed` deadlines had passed without it. */
export type OwnOutlet = {
  kind: 'own'
  launched?: { notBefore: Day; notAfter: Day; count: number }
  possibly?: { notBefore: Day; notAfter: Day }
  missed: number
}

export type BriefingNumber = {
  figure: FigureName
  value?: AreaFigure
  /** Since the same day of the month before. */
  change: FigureChange
  since: Day
  /** Of the products: those without a name. Of the outlets: those whose day is not sure. */
  unsure?: Interval
  /** What was said in the year before and conflicts. */
  conflicts: number
}

export type BoardLine = {
  code: KabupatenCode
  name: string
  island: Island
  cells: (BoardCell | null)[]
  tally: Pick<MonthTally, 'met' | 'finished' | 'notReported'>
}
/** Months across: of several kabupaten, or of one kabupaten year by year. */
export type BriefingBoard =
  | { by: 'kabupaten'; months: Month[]; lines: BoardLine[] }
  | { by: 'year'; lines: { year: number; cells: (BoardCell | null)[] }[]; tally: BoardLine['tally'] }

/** `outlets` where nobody has reported the month: the map would be nothing but hatches. */
export type BriefingMap = {
  layer: 'month' | 'outlets'
  classes: { code: KabupatenCode; state: MapState }[]
  drawing: MapDrawing
}
export type MapState = MonthState | 'launched' | 'possibly' | 'notLaunched' | 'noTarget' | 'elsewhere'

/** Why a kabupaten is to be called. */
export type CallMatter =
  | { kind: 'notReported'; months: number }
  | { kind: 'behind'; missing: number }
  | { kind: 'noOutlet'; missed: number }
  | { kind: 'silentOutlet'; outlets: number }
  | { kind: 'unnamed'; products: Interval }
  | { kind: 'unrecorded'; products: Interval }
export type Call = {
  code: KabupatenCode
  name: string
  matters: CallMatter[]
  /** Products behind over the year; null where nothing is owed. */
  gap: number | null
  daysOld: number | null
}
/** `others` have matters too, `tied` of them as much as the last that is shown. */
export type BriefingCalls = { rows: Call[]; others: number; tied: number; judged?: Month }

export type BestRow = {
  code: KabupatenCode
  name: string
  rank: number
  monthsMet: number
  monthsElapsed: number
  streak: number
  made: Interval
}
/** `own` is how one kabupaten stands among all and beside its island and the province. */
export type BriefingBest = {
  year: number
  rows: BestRow[]
  /** How many more share the rank of the last that is shown. */
  tied: number
  own?: OwnStanding
}
export type OwnStanding = {
  rank: number | null
  rankBefore: number | null
  ranked: number
  monthsMet: number
  monthsElapsed: number
  streak: number
  gap: number
  /** Absent where the island has no other kabupaten. */
  island?: { name: Island; monthsMet: number; monthsElapsed: number }
  province: { monthsMet: number; monthsElapsed: number }
}

export type ObstacleRow = { code: KabupatenCode; name: string; text: string }
/** `silent`: reports of the month that name no obstacle; `reports` counts those that the reader may read. */
export type BriefingObstacles = { rows: ObstacleRow[]; others: number; reports: number }

/** A number that must not be quoted, with what is on record instead. */
export type UnsayableClaim = {
  id: string
  figure: FigureName | null
  valueText: string
  unit: string
  saidFor: Day
  speaker: string
  record?: Interval
  /** Of how many kinds of things the number was said, where it was said of several. */
  meanings?: number
}
export type BriefingClaims = { rows: UnsayableClaim[]; others: number }

export type TopicAge = { topic: Topic; lastDay: Day | null; daysOld: number | null }
