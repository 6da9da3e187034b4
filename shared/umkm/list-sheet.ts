import type { FilterWords, ListColumn } from '#shared/export/list.ts'
import type { DownloadMessages } from '#shared/messages/download/id.ts'
import type { WorkMessages } from '#shared/messages/work/id.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import type { UmkmListRow } from './answers.ts'
import type { UmkmFilter } from './schema.ts'

type Texts = {
  work: WorkMessages
  download: DownloadMessages
  nameOf: (code: KabupatenCode | ProvinceCode) => string
}

/** What a saved list of UMKM tells of each; owner, phone and NIB only for who may read them somewhere. */
export function umkmColumns({ work, download, nameOf }: Texts, hasPersonal: boolean): ListColumn<UmkmListRow>[] {
  const { columns: texts } = download
  const { umkm } = work.registry
  const personal: ListColumn<UmkmListRow>[] = [
    [umkm.owner, (row) => row.personal?.ownerName ?? null],
    [umkm.phone, (row) => row.personal?.phone ?? null],
    [umkm.nib, (row) => row.personal?.nib ?? null],
  ]
  return [
    [umkm.name, (row) => row.name],
    [umkm.kind, (row) => work.umkm.kind(row.kind)],
    [texts.kabupatenCode, (row) => row.kabupatenCode],
    [texts.kabupaten, (row) => nameOf(row.kabupatenCode)],
    [texts.desa, (row) => row.desaName],
    [texts.products, (row) => row.productCount],
    ...(hasPersonal ? personal : []),
    [texts.archived, (row) => (row.isArchived ? work.audit.yes : work.audit.no)],
    [texts.id, (row) => row.id],
  ]
}

/** What narrows a list of UMKM, in words. */
export function umkmFilterWords(
  { province, kabupaten, search, archived }: UmkmFilter,
  { work, nameOf }: Texts,
): FilterWords {
  const texts = work.registry.productList
  return [
    [work.registry.umkm.search, search],
    [texts.province, province && nameOf(province)],
    [texts.kabupaten, kabupaten && nameOf(kabupaten)],
    [texts.archived, archived ? texts.onlyArchived : undefined],
  ]
}
