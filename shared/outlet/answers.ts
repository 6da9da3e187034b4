import type { Month } from '#shared/day/day.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { AnswerInfo, ClaimRow, KabupatenRow, OutletRow, RolloutRow } from '#shared/overview/overview.ts'
import type { WorkEvent } from '#shared/product/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ShelfRow } from './shelf/answers.ts'

/** An outlet as its own page shows it. `version` is what an edit is made on. */
export type OutletDetail = OutletRow & { version: number; desaName: string | null; simulated: boolean }

/** All of one outlet's page, the same for everybody. */
export type OutletPage = AnswerInfo & {
  outlet: OutletDetail
  kabupaten: KabupatenRow
  /** The launches of all other outlets, among which the sequence number of this one is checked. */
  launches: RolloutRow[]
  /** The other outlets of the same kabupaten. */
  others: { id: string; label: string }[]
  /** Its shelf over the last months that were over; no row before its launch. */
  shelf: { months: Month[]; row: ShelfRow | null }
  /** What was said in public about outlets of its kabupaten, newest first. */
  claims: ClaimRow[]
}

/** What only staff read of an outlet: everything that was recorded, what was taken back included, and its files. */
export type OutletWork = {
  id: string
  version: number
  kabupatenCode: KabupatenCode
  events: WorkEvent[]
  evidence: EvidenceRef[]
}

/** The answer of every command about an outlet: its version afterwards. */
export type ChangedOutlet = { id: string; version: number }

/** What people change of an outlet, as it is now. */
export type CurrentOutlet = Pick<
  OutletDetail,
  | 'id'
  | 'version'
  | 'kabupatenCode'
  | 'label'
  | 'place'
  | 'desaCode'
  | 'operatorKind'
  | 'operatorName'
  | 'latitude'
  | 'longitude'
  | 'pointQuality'
>

/** The `detail` of a conflict. */
export type OutletConflict = { current: CurrentOutlet; changedBy: string; changedAt: string }
