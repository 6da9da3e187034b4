import type { Finding } from '#shared/claim/check-result.ts'
import type { Verdict } from '#shared/claim/verdict.ts'
import type { Day, Month } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { EventDetail, EventType, SubjectKind } from '#shared/figure/registry-event.ts'
import type { OperatorKind, PointQuality } from '#shared/outlet/operator.ts'
import type { ShelfRow } from '#shared/outlet/shelf/answers.ts'
import type { OutletKind } from '#shared/outlet/schema.ts'
import type { ProductCategory } from '#shared/product/category.ts'
import type { ProductScheme } from '#shared/product/schema.ts'
import type { Pace } from '#shared/target/pace-row.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { Kabupaten } from '#shared/wilayah/schema.ts'

/** What every answer says about itself. `knownAt` (an instant) is absent when all that is recorded counts. */
export type AnswerInfo = { asOf: Day; today: Day; knownAt?: string; dataVersion: number; simulated: boolean }

export type SourceRef = { id: string; reference: string; publishedText: string | null; publishedOn: Day | null }

export type KabupatenRow = Pick<
  Kabupaten,
  | 'code'
  | 'name'
  | 'shortName'
  | 'jenis'
  | 'island'
  | 'capital'
  | 'latitude'
  | 'longitude'
  | 'population'
  | 'desaCount'
  | 'kelurahanCount'
>

/**
 * A figure of one kabupaten at the answer's day. A kabupaten without any record of the figure's topic has no row: it is
 * "belum lapor", not zero. `lastDay` is the day of the last record that counts.
 */
export type FigureRow = FigureSum & { lastDay: Day | null }

/** The same where nobody asks for the day of the last record. */
export type FigureSum = { kabupatenCode: KabupatenCode; figure: FigureName; low: number; high: number }

/** Month states of DESIGN §3: the running month is never judged. */
export type MonthState = 'met' | 'short' | 'none' | 'notReported' | 'running'
/**
 * A month of a kabupaten. `made` are verified products, `unverified` those only reported; both are certain. `possible`
 * tells the most they can be while a launch window crosses the month's end, and is absent while they are sure.
 */
export type BoardCell = {
  kabupatenCode: KabupatenCode
  month: Month
  target: number
  made: number
  unverified: number
  possible?: { made: number; unverified: number }
  /** The kabupaten submitted its monthly report, and it was not returned. */
  hasReport?: true
  state: MonthState
}

/**
 * A launch of an outlet as the best supported report tells it. `stands` is what became of it by the answer's day; absent
 * while nothing is told but the launch.
 */
export type RolloutRow = {
  outletId: string
  kabupatenCode: KabupatenCode
  label: string
  latitude: number | null
  longitude: number | null
  notBefore: Day
  notAfter: Day
  stands?: 'operating' | 'paused' | 'closed'
  /** It owed shelf reports of the last two months that are over, and sent none. */
  isSilent?: true
  /** The newest month of which its shelf was reported, while that still tells its state. */
  shelfMonth?: Month
}

/** A figure to reach by a day, in the province or one kabupaten. `replacedOn`: moved or changed on that day; it stays. */
export type DeadlineTarget = {
  id: string
  title: string
  figure: FigureName
  kabupatenCode: KabupatenCode | null
  value: number
  dueOn: Day
  setBy: string
  setOn: Day
  replacedOn?: Day
  source: SourceRef
}

export type ClaimRow = {
  id: string
  asOfText: string
  asOfNotBefore: Day
  asOfNotAfter: Day
  metric: string
  figure: FigureName | null
  valueText: string
  valueLow: number | null
  valueHigh: number | null
  unit: string
  scopeText: string
  speaker: string
  paraphrase: string
  conflictGroup: string | null
  verdict: Verdict
  /** What each check found; its sentence is made from the message catalogue. */
  checks: readonly Finding[]
  source: SourceRef
}

export type ChronicleRow = {
  id: string
  heldOn: Day | null
  title: string
  kabupatenCode: KabupatenCode | null
  kind: string
  note: string | null
  /** The claim that it was made of. */
  claimId?: string
  source: SourceRef
}

/** All of Ringkasan in one answer. `monthAgo` rows are the same figures one month before `asOf`. */
export type Overview = AnswerInfo & {
  kabupaten: KabupatenRow[]
  figures: FigureRow[]
  monthAgo: FigureRow[]
  rollout: RolloutRow[]
  board: BoardCell[]
  deadlines: DeadlineTarget[]
  /** Claims about one of our figures, or with one number for several kinds of things, up to `asOf`; newest first. */
  claims: ClaimRow[]
  chronicle: ChronicleRow[]
}

export type ProductRow = {
  id: string
  kabupatenCode: KabupatenCode
  launchSlot: number | null
  name: string | null
  category: ProductCategory | null
  scheme: ProductScheme | null
  producer: string | null
  desaText: string | null
  programmeLink: string | null
  mentoringNote: string | null
  certificationNote: string | null
  note: string | null
  launched: { notBefore: Day; notAfter: Day } | null
  archived: { notBefore: Day; notAfter: Day } | null
  source: SourceRef
}

/** One report of something that happened, with where it comes from. */
export type ReportedEvent = {
  id: string
  subjectKind: SubjectKind
  subjectId: string
  kabupatenCode: KabupatenCode
  type: EventType
  notBefore: Day
  notAfter: Day
  detail: EventDetail
  recordedAt: string
  recordedBy: string
  source: SourceRef
}

export type OutletRow = {
  id: string
  kabupatenCode: KabupatenCode
  kind: OutletKind
  label: string
  place: string | null
  desaCode: DesaCode | null
  /** Who runs it; null where no report tells. */
  operatorKind: OperatorKind | null
  operatorName: string | null
  latitude: number | null
  longitude: number | null
  /** Null without a point. */
  pointQuality: PointQuality | null
  source: SourceRef
  /** Every report, rivals and choices between them included, in order of recording. */
  events: ReportedEvent[]
}

/** A target as announced, about our figures or not. */
export type AnnouncedTarget = {
  id: string
  title: string
  figure: FigureName | null
  valueText: string
  unit: string
  periodText: string | null
  dueText: string | null
  dueOn: Day | null
  scopeText: string
  setBy: string
  setOn: Day
  progressEvidence: string | null
  note: string | null
  source: SourceRef
}

/** All of one kabupaten's page. `figures` and `monthAgo` hold every kabupaten, to compare with its island and the province. */
export type KabupatenOverview = AnswerInfo & {
  kabupaten: Kabupaten
  neighbours: KabupatenRow[]
  figures: FigureRow[]
  monthAgo: FigureRow[]
  board: BoardCell[]
  /** Of the year of `asOf`; null where nothing is owed in it. */
  pace: Pace | null
  products: ProductRow[]
  umkm: { id: string; name: string; kind: 'business' | 'group'; desaText: string | null; source: SourceRef }[]
  /** Of which of them there are more than the page shows. */
  hasMore: { products: boolean; umkm: boolean }
  outlets: OutletRow[]
  /** The shelves of the launched ones over the last months that were over. */
  shelves: { months: Month[]; rows: ShelfRow[] }
  claims: ClaimRow[]
  targets: AnnouncedTarget[]
  chronicle: ChronicleRow[]
}

/** One item that a figure counts at a day, with the events that put it there. */
export type FigureItem = {
  subjectKind: SubjectKind
  subjectId: string
  kabupatenCode: KabupatenCode
  label: string | null
  certain: boolean
  events: ReportedEvent[]
}

/** The rows behind a figure: from any number to the rows, from any row to its sources. */
export type FigureItems = AnswerInfo & {
  figure: FigureName
  area: string
  kabupaten: KabupatenRow[]
  figures: FigureRow[]
  /** At most 200, the newest first; `itemCount` counts them all. */
  items: FigureItem[]
  itemCount: number
  claims: ClaimRow[]
}

/** The outlet page: every outlet with every report. */
export type OutletOverview = AnswerInfo & {
  kabupaten: KabupatenRow[]
  outlets: OutletRow[]
  deadlines: DeadlineTarget[]
  claims: ClaimRow[]
}
