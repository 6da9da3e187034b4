import type { ChecklistItem } from '#shared/certification/checklist-item.ts'
import type { Day } from '#shared/day/day.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { MentoringRefusal } from '#shared/mentoring/refusal.ts'
import type { MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { ReportedEvent, SourceRef } from '#shared/overview/overview.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProductCategory } from './category.ts'
import type { ProductScheme } from './schema.ts'
import type { ProductStanding } from './standing.ts'

/** A product as work lists show it. `producer` is the UMKM's name or the text; `isReady` holds today. No personal data. */
export type ProductListRow = {
  id: string
  version: number
  kabupatenCode: KabupatenCode
  name: string | null
  launchSlot: number | null
  category: ProductCategory | null
  scheme: ProductScheme | null
  producer: string | null
  desaName: string | null
  standing: ProductStanding
  isReady: boolean
  photoId: string | null
}

/**
 * How many rows a list has, and how far it can be paged. With `isMore` there are more than `total`, too many to be counted;
 * `lastPage` is the last that can be asked for.
 */
export type ListLength = { total: number; isMore: boolean; page: number; lastPage: number; pageSize: number }

/**
 * One page. `counts` are of the filter without its mentoring statuses, null when too many; `total` of the whole filter. Without
 * `isOrdered` too many were found to be put in order: these are some of them, those that begin as was typed first.
 */
export type ProductList = ListLength & {
  rows: ProductListRow[]
  isOrdered: boolean
  counts: Record<MentoringStatus, number> | null
}

/** An event with the command that recorded it, by which it can be undone; null for the first data. */
export type WorkEvent = ReportedEvent & { commandId: string | null }

export type ProductDetail = ProductListRow & {
  note: string | null
  umkmId: string | null
  umkmName: string | null
  desaCode: DesaCode | null
  desaText: string | null
  programmeLink: string | null
  mentoringNote: string | null
  certificationNote: string | null
  source: SourceRef
  /** Everything that was recorded, withdrawn events and their withdrawals included, in order of recording. */
  events: WorkEvent[]
  /** The files that events and photo name. */
  evidence: EvidenceRef[]
  simulated: boolean
}

/** A product that a new one probably is. */
export type SimilarProduct = { id: string; name: string; producer: string | null; kabupatenCode: KabupatenCode }

/** The answer of every command about products: their versions afterwards. */
export type ChangedProduct = { id: string; version: number }

/** What a bulk act would do to one product; without a refusal it would succeed. */
export type MentoringPreview = { id: string; name: string | null; refusal?: MentoringRefusal }

/** Why a bulk command did nothing: each product that it cannot be done to. */
export type RefusedProduct<Refusal> = { id: string; name: string | null; refusal: Refusal }

/** A product as it is now, in the `detail` of a conflict. */
export type CurrentProduct = Pick<
  ProductDetail,
  | 'id'
  | 'version'
  | 'kabupatenCode'
  | 'name'
  | 'category'
  | 'scheme'
  | 'umkmId'
  | 'producer'
  | 'desaCode'
  | 'desaText'
  | 'note'
  | 'photoId'
>

/** The `detail` of a conflict. `stale` names every product of a bulk command that somebody changed meanwhile. */
export type ProductConflict = {
  current: CurrentProduct
  changedBy: string
  changedAt: string
  stale: { id: string; name: string | null; version: number }[]
}

/**
 * One page of certificates near or past their last day, soonest first. Without `isMore` it is the last that there is, or that can be
 * asked for; how many there are in all is not counted.
 */
export type ExpiringPage = { rows: ExpiringCertificate[]; page: number; pageSize: number; isMore: boolean }

/** A certificate near or past its last day; `daysLeft` is negative when it has expired. */
export type ExpiringCertificate = {
  productId: string
  productName: string | null
  kabupatenCode: KabupatenCode
  item: ChecklistItem
  number: string | null
  issuer: string | null
  expiresOn: Day
  daysLeft: number
}
