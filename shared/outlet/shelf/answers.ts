import type { OpenItem } from '#shared/certification/requirements.ts'
import type { Day, Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * What lies on a shelf: a ready product of the programme, one that was found there though it is not ready, or goods from
 * outside the programme.
 */
export type ShelfLineKind = 'programme' | 'finding' | 'outside'

/** What one shelf report tells everybody: the report that counts of one outlet and month. */
export type ShelfMonth = {
  outletId: string
  kabupatenCode: KabupatenCode
  month: Month
  /** Products of the programme on the shelf at the end of the month, those found without permit included. */
  productCount: number
  /** Those of them that were found without being ready. */
  findingCount: number
  /** Goods from outside the programme. */
  outsideCount: number
  /** Products of the programme that had run out. */
  ranOutCount: number
  /** All sales of the month; null when the report does not tell. */
  salesRupiah: number | null
  reportedOn: Day
  source: { id: string; reference: string; publishedText: string | null; publishedOn: Day | null }
}

/** How an outlet stood in a month. `missing`: no report (belum lapor). `notOpen`: not launched yet, or closed. */
export type OutletMonthState = 'stocked' | 'empty' | 'missing' | 'notOpen'
/** How a product stood at an outlet in a month; `absent`: reported, and not there. */
export type ProductMonthState = 'inStock' | 'ranOut' | 'absent' | 'missing' | 'notOpen'

/** Months in stock among those that could be reported; `unknown` of them were not. */
export type Continuity = { inStock: number; unknown: number; months: number }

/** One outlet with its last six months. */
export type ShelfRow = {
  outletId: string
  kabupatenCode: KabupatenCode
  label: string
  launched: DayWindow
  /** From when on it sends no reports any more; null while it is open. */
  closedOn: Day | null
  /** One for each of the answer's months. */
  states: OutletMonthState[]
  /** The reports among the months and the running one, oldest first. */
  reports: ShelfMonth[]
  continuity: Continuity
  /** The last month ever reported; null when there was none. */
  lastMonth: Month | null
  /** No report for the last two months that are over, both of which it could have reported. */
  isSilent: boolean
}

/** One product at one outlet, over the same months. */
export type ShelfProduct = {
  productId: string
  name: string | null
  kabupatenCode: KabupatenCode
  outletId: string
  states: ProductMonthState[]
  continuity: Continuity
}

/** One line as signed-in people read it. `name` is the product's own, or what was written for goods from outside. */
export type ShelfLine = {
  kind: ShelfLineKind
  productId: string | null
  name: string
  kabupatenCode: KabupatenCode | null
  quantity: number | null
  priceRupiah: number | null
  salesRupiah: number | null
  ranOut: boolean
  supplierId: string | null
  supplier: string | null
  /** What was missing of a finding when it was reported. */
  missing: OpenItem[]
}

export type ShelfContent = {
  lines: ShelfLine[]
  salesRupiah: number | null
  note: string | null
  evidence: string[]
}

/** A product that a report may name, with what is missing on the day that the report is about. */
export type ShelfCandidate = {
  id: string
  name: string
  kabupatenCode: KabupatenCode
  umkmId: string | null
  producer: string | null
  missing: OpenItem[]
  isReady: boolean
}

/** One submission of the same month, the last one first; `isWithdrawn`: taken back. */
export type ShelfStep = {
  eventId: string
  commandId: string | null
  at: string
  by: string
  personName: string
  productCount: number
  salesRupiah: number | null
  isWithdrawn: boolean
}

/** All of one report, or the place for one (version 0, empty content). */
export type ShelfDetail = {
  outletId: string
  outletLabel: string
  kabupatenCode: KabupatenCode
  launched: DayWindow | null
  month: Month
  version: number
  isReported: boolean
  content: ShelfContent
  /** The lines of the last earlier report, as a start; null when there was none. */
  previous: { month: Month; lines: ShelfLine[] } | null
  /** Products of the outlet's own kabupaten, those of the lines and those of the earlier report. */
  candidates: ShelfCandidate[]
  /** Whether more of the kabupaten are ready than stand among these; they are found by name. */
  areMoreReady: boolean
  steps: ShelfStep[]
  evidence: EvidenceRef[]
  /** Months that can be reported, newest first, and which of them were. */
  months: { month: Month; isReported: boolean }[]
  today: Day
  simulated: boolean
}

/** A product on a shelf that is not ready: what to follow up. */
export type ShelfFinding = {
  outletId: string
  outletLabel: string
  kabupatenCode: KabupatenCode
  productId: string
  productName: string | null
  productKabupatenCode: KabupatenCode
  firstMonth: Month
  lastMonth: Month
  /** What is missing today; nothing: it became ready meanwhile. */
  missing: OpenItem[]
  /** Whether the last report of the outlet still has it on the shelf and it still is not ready. */
  isOpen: boolean
}
export type ShelfFindings = { rows: ShelfFinding[]; today: Day }

/** The answer of every command about shelf reports. */
export type ChangedShelf = { outletId: string; month: Month; version: number; findings: number }

/** The `detail` of a conflict. */
export type ShelfConflict = {
  current: { outletId: string; month: Month; version: number; content: ShelfContent }
  changedBy: string
  changedAt: string
}
