import type { Day, Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { CurationStage } from '#shared/product/curation-stage.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import type { ReportEventType, ReportState } from './report.ts'

/** What a kabupaten reports of a month. Nihil: it launched nothing. */
export type ReportContent = {
  productIds: string[]
  isNihil: boolean
  shelfRemark: string | null
  obstacles: string | null
  note: string | null
  evidence: string[]
}

/** The report of one kabupaten and month, or the place for one that nobody has begun (`missing`). */
export type ReportListRow = {
  kabupatenCode: KabupatenCode
  month: Month
  state: ReportState | 'missing'
  id: string | null
  version: number | null
  productCount: number
  isNihil: boolean
  /** The day on which it was last submitted; null while it never was. */
  submittedOn: Day | null
  /** The last day on which it is in time. */
  dueOn: Day
  /** Whole days after `dueOn`: of the first submission, or of today while it waits for the kabupaten; 0 in time. */
  daysLate: number
}

/** `months` are all that can be reported, newest first, the running one included (it can be prepared). */
export type ReportList = { rows: ReportListRow[]; months: Month[]; reportDueDay: number; today: Day }

/** A step in the life of a report, in order. */
export type ReportStep = {
  type: ReportEventType
  on: Day
  at: string
  by: string
  /** Who in the office did it: for signed-in people only. */
  personName: string
  note: string | null
  isNihil: boolean
  productCount: number
}

/** A product that a report of the month may name. */
export type ReportableProduct = {
  id: string
  name: string | null
  launchSlot: number | null
  stage: CurationStage
  isVerified: boolean
  isArchived: boolean
  /** When it was launched by the registry; null while it was not. */
  launched: DayWindow | null
}

/** All of one report. Without a report the content is empty and the version 0. */
export type ReportDetail = {
  kabupatenCode: KabupatenCode
  month: Month
  id: string | null
  version: number
  state: ReportState | 'missing'
  content: ReportContent
  steps: ReportStep[]
  /** Launched in the month or named by the report first, then products on their way to a launch; at most 200. */
  products: ReportableProduct[]
  evidence: EvidenceRef[]
  dueOn: Day
  daysLate: number
  today: Day
  simulated: boolean
}

/** A kabupaten that owes reports: what PMD reminds it of. The longest waiting first. */
export type LateKabupaten = {
  kabupatenCode: KabupatenCode
  months: { month: Month; state: ReportState | 'missing'; dueOn: Day; daysLate: number }[]
}
/** `country`: of a national registry as a whole, `rows` are the first of many. */
export type LateReports = { rows: LateKabupaten[]; reportDueDay: number; today: Day; country?: LateCountry }
/** How many kabupaten of each province owe reports, and for how many days the longest of them; those without any are left out. */
export type LateCountry = { kabupaten: number; provinces: LateProvince[] }
export type LateProvince = { province: ProvinceCode; kabupaten: number; longestDays: number }

/** The answer of every command about reports. */
export type ChangedReport = { id: string; version: number; state: ReportState }

/** The `detail` of a conflict. */
export type ReportConflict = {
  current: { id: string; version: number; state: ReportState; content: ReportContent }
  changedBy: string
  changedAt: string
}
