import type { SourceRef } from '#shared/overview/overview.ts'
import type { ListLength, WorkEvent } from '#shared/product/answers.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { UmkmKind } from './kind.ts'

/** Personal data; an answer holds it only for who may read it in the kabupaten of the UMKM. */
export type UmkmPersonal = { ownerName: string | null; phone: string | null; nib: string | null }

export type UmkmListRow = {
  id: string
  version: number
  kabupatenCode: KabupatenCode
  name: string
  kind: UmkmKind
  /** The desa of the register, else the place as a report names it. */
  desaName: string | null
  productCount: number
  isArchived: boolean
  personal?: UmkmPersonal
}

export type UmkmList = ListLength & { rows: UmkmListRow[] }

export type UmkmDetail = UmkmListRow & {
  desaCode: DesaCode | null
  desaText: string | null
  note: string | null
  source: SourceRef
  /** Products that name this UMKM as their producer; null for one that nobody has identified yet. */
  products: { id: string; name: string | null }[]
  /** Every event, withdrawn ones included, in order of recording. */
  events: WorkEvent[]
  simulated: boolean
}

/** One that is probably the same, shown before saving. */
export type SimilarUmkm = { id: string; name: string; kabupatenCode: KabupatenCode; desaName: string | null }

/** A UMKM as it is now, with all that can be edited. */
export type CurrentUmkm = UmkmPersonal &
  Pick<
    UmkmDetail,
    'id' | 'version' | 'kabupatenCode' | 'name' | 'kind' | 'desaCode' | 'desaText' | 'note' | 'isArchived'
  >

/** The `detail` of a conflict. `changedAt` is an instant. */
export type UmkmConflict = { current: CurrentUmkm; changedBy: string; changedAt: string }
