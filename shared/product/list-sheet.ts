import type { Day } from '#shared/day/day.ts'
import type { FilterWords, ListColumn } from '#shared/export/list.ts'
import type { DownloadMessages } from '#shared/messages/download/id.ts'
import type { WorkMessages } from '#shared/messages/work/id.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import type { ProductListRow } from './answers.ts'
import type { ProductFilter } from './schema.ts'
import { missingOn } from './standing.ts'

type Texts = {
  today: Day
  work: WorkMessages
  download: DownloadMessages
  nameOf: (code: KabupatenCode | ProvinceCode) => string
}

/** What a saved list of products tells of each. */
export function productColumns({ today, work, download, nameOf }: Texts): ListColumn<ProductListRow>[] {
  const { columns: texts } = download
  const { product, mentoring, certification } = work
  const list = work.registry.productList
  const items = (keys: ProductListRow['standing']['missing']) => keys.map(certification.item).join('; ') || null
  return [
    [texts.product, (row) => row.name],
    [texts.slot, (row) => row.launchSlot],
    [texts.producer, (row) => row.producer],
    [texts.category, (row) => row.category && product.category(row.category)],
    [texts.kabupatenCode, (row) => row.kabupatenCode],
    [texts.kabupaten, (row) => nameOf(row.kabupatenCode)],
    [texts.desa, (row) => row.desaName],
    [texts.stage, ({ standing }) => product.stage(standing.stage)],
    [texts.mentoring, ({ standing }) => mentoring.status(standing.mentoring)],
    [texts.mentor, ({ standing }) => standing.mentor && mentoring.mentor(standing.mentor)],
    [texts.sinceNotBefore, ({ standing }) => standing.since?.notBefore ?? null],
    [texts.sinceNotAfter, ({ standing }) => standing.since?.notAfter ?? null],
    [texts.ready, (row) => (row.isReady ? list.readyYes : list.readyNo)],
    [texts.missing, ({ standing }) => items(missingOn(standing, today))],
    [texts.unmet, ({ standing }) => items(standing.unmet)],
    [texts.firstExpiry, ({ standing }) => standing.firstExpiry && certification.item(standing.firstExpiry.item)],
    [texts.expiresOn, ({ standing }) => standing.firstExpiry?.expiresOn ?? null],
    [texts.archived, ({ standing }) => (standing.isArchived ? work.audit.yes : work.audit.no)],
    [texts.id, (row) => row.id],
  ]
}

/** What narrows a list of products, in words. */
export function productFilterWords(
  filter: ProductFilter,
  { work, nameOf }: Pick<Texts, 'work' | 'nameOf'>,
): FilterWords {
  const { product, mentoring, certification, queue } = work
  const texts = work.registry.productList
  const { kabupaten, island, category, stage, missing, ready, expiringWithin, olderThanDays, archived } = filter
  return [
    [texts.search, filter.search],
    [texts.province, filter.province && nameOf(filter.province)],
    [texts.kabupaten, kabupaten && nameOf(kabupaten)],
    [texts.island, island],
    [texts.category, category && product.category(category)],
    [texts.stage, stage && product.stage(stage)],
    [texts.mentoring, filter.mentoring?.map(mentoring.status).join(', ')],
    [texts.missing, missing && certification.item(missing)],
    [texts.ready, ready && (ready === 'yes' ? texts.readyYes : texts.readyNo)],
    [texts.expiring, expiringWithin && texts.within(expiringWithin)],
    [queue.age, olderThanDays === undefined ? undefined : queue.olderThan(olderThanDays)],
    [texts.archived, archived ? texts.onlyArchived : undefined],
  ]
}
