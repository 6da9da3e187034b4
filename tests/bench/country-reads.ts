import { answerEndpoint } from '#server/api/answer-endpoint.ts'
import { withProvince } from '#server/api/endpoint.ts'
import { endpoints } from '#server/api/endpoints.ts'
import { findHistories } from '#server/product/sheet-find.ts'
import type { Actor } from '#shared/access/role.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { toDay, type Day, type Month } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'
import type { callerOf } from '#tests/db/work-caller.ts'
import type { Db } from '#server/db/database.ts'

type Caller = ReturnType<typeof callerOf>

/** A registry to ask: as the public, as staff of the province or the country, as an official of one kabupaten. */
export type Asked = {
  db: Db
  today: Day
  visitor: Caller
  staff: Caller
  official: Caller
  kabupaten: KabupatenCode
  /** Who asks as `staff`. */
  actor: Actor
  /** Names of fifty products. */
  names: readonly string[]
  /** A word that about fifteen names of products of the kabupaten have: pages of as many rows are compared. */
  localWord: string
  /** The month before today's. */
  lastMonth: Month
  isNational: boolean
  /** Empty in a registry of one province. */
  inProvince: { province?: ProvinceCode }
  /** The same for another province, of usual size; in a registry of one province that one. */
  inOther: { province?: ProvinceCode }
  /** Some product of the kabupaten, another one each time. */
  aProduct: () => string
  aUmkm: () => string
  anOutlet: () => string
}
export type Read = { name: string; ask: (asked: Asked) => Promise<unknown> }

/** What people type: a common word of names, a rare one, two, and the beginning of one. */
const typed = { common: 'kopi', two: 'tenun ikat', begun: 'ma', rare: 'kelor' }

const publicReads: Read[] = [
  { name: 'Ringkasan', ask: ({ visitor, inProvince }) => visitor.overview.get(inProvince) },
  {
    name: 'Ringkasan on a day in the past',
    ask: ({ visitor, inProvince }) => visitor.overview.get({ ...inProvince, asOf: toDay('2025-12-19') }),
  },
  { name: 'Ringkasan of another province', ask: ({ visitor, inOther }) => visitor.overview.get(inOther) },
  {
    name: 'Page of the country, beside Ringkasan',
    ask: ({ visitor, isNational }) => (isNational ? visitor.overview.country({}) : visitor.overview.get({})),
  },
  { name: 'Kabupaten', ask: ({ visitor, kabupaten }) => visitor.overview.kabupaten({ code: kabupaten }) },
  {
    name: 'Kabupaten on a day in the past',
    ask: ({ visitor, kabupaten }) => visitor.overview.kabupaten({ code: kabupaten, asOf: toDay('2025-12-19') }),
  },
  { name: 'Gerai', ask: ({ visitor, inProvince }) => visitor.overview.outlets(inProvince) },
  { name: 'Gerai of another province', ask: ({ visitor, inOther }) => visitor.overview.outlets(inOther) },
  { name: 'Gerai, shelves', ask: ({ visitor, inProvince }) => visitor.shelf.overview(inProvince) },
  { name: 'Gerai, channels', ask: ({ visitor, inProvince }) => visitor.channel.overview(inProvince) },
  { name: 'Target', ask: ({ visitor, inProvince }) => visitor.target.page(inProvince) },
  { name: 'Target of another province', ask: ({ visitor, inOther }) => visitor.target.page(inOther) },
  { name: 'Pernyataan', ask: ({ visitor, inProvince }) => visitor.claim.page(inProvince) },
  {
    name: 'Angka, products of the province',
    ask: ({ visitor, inProvince }) => visitor.figure.items({ ...inProvince, figure: 'productsLaunched' }),
  },
  {
    name: 'Angka, products of a kabupaten',
    ask: ({ visitor, kabupaten }) => visitor.figure.items({ figure: 'productsLaunched', area: kabupaten }),
  },
  { name: 'Perubahan of a month', ask: ({ visitor, inProvince }) => visitor.change.page(inProvince) },
  {
    name: 'Perubahan of a month, as recorded',
    ask: ({ visitor, inProvince }) => visitor.change.page({ ...inProvince, by: 'recorded' }),
  },
  {
    name: 'Perubahan of a kabupaten',
    ask: ({ visitor, kabupaten }) => visitor.change.page({ area: kabupaten }),
  },
  { name: 'Lembar ringkas', ask: ({ visitor, inProvince }) => visitor.briefing.get(inProvince) },
  { name: 'Cari, a common word, by anybody', ask: ({ visitor }) => visitor.search.find({ text: typed.common }) },
]

/** The middle of what is on record: a sheet that was kept half a year ago leads there. */
const knownAt = '2026-05-20T00:00:00Z'
const knownReads: Read[] = [
  {
    name: 'Ringkasan as known in May',
    ask: ({ visitor, inProvince }) => visitor.overview.get({ ...inProvince, knownAt }),
  },
  {
    name: 'Kabupaten as known in May',
    ask: ({ visitor, kabupaten }) => visitor.overview.kabupaten({ code: kabupaten, knownAt }),
  },
  {
    name: 'Gerai as known in May',
    ask: ({ visitor, inProvince }) => visitor.overview.outlets({ ...inProvince, knownAt }),
  },
  {
    name: 'Perubahan as known in May',
    ask: ({ visitor, inProvince }) => visitor.change.page({ ...inProvince, knownAt }),
  },
  {
    name: 'Lembar ringkas as known in May',
    ask: ({ visitor, inProvince }) => visitor.briefing.get({ ...inProvince, knownAt }),
  },
]

const staffReads: Read[] = [
  { name: 'Cari, a common word', ask: ({ staff }) => staff.search.find({ text: typed.common }) },
  { name: 'Cari, two words', ask: ({ staff }) => staff.search.find({ text: typed.two }) },
  { name: 'Cari, two letters', ask: ({ staff }) => staff.search.find({ text: typed.begun }) },
  { name: 'Cari, by an official', ask: ({ official }) => official.search.find({ text: typed.common }) },
  { name: 'Pendampingan, waiting', ask: ({ staff }) => staff.product.list(waiting) },
  { name: 'Pendampingan, a column', ask: ({ staff }) => staff.product.list({ mentoring: ['pending'], sort: 'since' }) },
  {
    name: 'Pendampingan of a kabupaten',
    ask: ({ official }) => official.product.list({ mentoring: ['pending'], sort: 'since' }),
  },
  {
    name: 'Pendampingan, waiting over 180 days',
    ask: ({ staff }) => staff.product.list({ ...waiting, olderThanDays: 180 }),
  },
  {
    name: 'Pendampingan of a province',
    ask: ({ staff, inProvince }) => staff.product.list({ ...waiting, ...inProvince }),
  },
  {
    name: 'Certificates near expiry of a province',
    ask: ({ staff, inProvince }) => staff.certification.expiring({ within: 90, ...inProvince }),
  },
  { name: 'Certificates near expiry', ask: ({ staff }) => staff.certification.expiring({ within: 90 }) },
  {
    name: 'Certificates near expiry of a kabupaten',
    ask: ({ official }) => official.certification.expiring({ within: 90 }),
  },
  { name: 'Produk', ask: ({ staff }) => staff.product.list({}) },
  { name: 'Produk, page 20', ask: ({ staff }) => staff.product.list({ page: 20 }) },
  { name: 'Produk of a province', ask: ({ staff, inProvince }) => staff.product.list(inProvince) },
  {
    // A page that the small registry has whole, too.
    name: 'Produk of a province, without halal, page 10',
    ask: ({ staff, inProvince }) => staff.product.list({ ...inProvince, missing: 'halal', page: 10 }),
  },
  { name: 'Produk of a kabupaten', ask: ({ staff, kabupaten }) => staff.product.list({ kabupaten }) },
  { name: 'Produk, one category', ask: ({ staff }) => staff.product.list({ category: 'craft' }) },
  { name: 'Produk, without halal', ask: ({ staff }) => staff.product.list({ missing: 'halal' }) },
  { name: 'Produk, ready', ask: ({ staff }) => staff.product.list({ ready: 'yes' }) },
  { name: 'Produk, expiring', ask: ({ staff }) => staff.product.list({ expiringWithin: 30 }) },
  { name: 'Produk, archived', ask: ({ staff }) => staff.product.list({ archived: true }) },
  { name: 'Produk, a common word', ask: ({ staff }) => staff.product.list({ search: typed.common }) },
  { name: 'Produk, a rare word', ask: ({ staff }) => staff.product.list({ search: typed.rare }) },
  {
    name: 'Produk, a word in a kabupaten',
    ask: ({ staff, kabupaten, localWord }) => staff.product.list({ kabupaten, search: localWord }),
  },
  { name: 'One product', ask: ({ staff, aProduct }) => staff.product.get({ id: aProduct() }) },
  { name: 'Outlets of a product', ask: ({ staff, aProduct }) => staff.shelf.ofProduct({ productId: aProduct() }) },
  {
    name: 'A step of mentoring, looked at before',
    ask: ({ staff, aProduct, today }) =>
      staff.mentoring.preview({
        ...{ products: [aProduct()], act: 'queue' as const, input: { window: { notBefore: today } } },
      }),
  },
  {
    name: 'Products like one to be saved',
    ask: ({ staff, kabupaten }) => staff.product.similar({ kabupatenCode: kabupaten, name: 'Kopi Bubuk Mawar' }),
  },
  { name: 'UMKM', ask: ({ staff }) => staff.umkm.list({}) },
  { name: 'UMKM of a province', ask: ({ staff, inProvince }) => staff.umkm.list(inProvince) },
  { name: 'UMKM of a kabupaten', ask: ({ official }) => official.umkm.list({}) },
  { name: 'UMKM, a common word', ask: ({ staff }) => staff.umkm.list({ search: 'kelompok' }) },
  { name: 'UMKM, archived', ask: ({ staff }) => staff.umkm.list({ archived: true }) },
  { name: 'One UMKM', ask: ({ staff, aUmkm }) => staff.umkm.get({ id: aUmkm() }) },
  {
    name: 'UMKM like one to be saved',
    ask: ({ staff, kabupaten }) => staff.umkm.similar({ kabupatenCode: kabupaten, name: 'Kelompok Tani Mawar' }),
  },
  { name: 'Kotak masuk', ask: ({ staff, inProvince }) => staff.inbox.get(inProvince) },
  { name: 'Kotak masuk of the country', ask: ({ staff }) => staff.inbox.get() },
  { name: 'Kotak masuk of an official', ask: ({ official }) => official.inbox.get() },
  { name: 'Laporan', ask: ({ staff, inProvince }) => staff.report.list(inProvince) },
  { name: 'Laporan, late', ask: ({ staff, inProvince }) => staff.report.late(inProvince) },
  { name: 'Laporan, late in the country', ask: ({ staff }) => staff.report.late() },
  {
    name: 'One report',
    ask: ({ official, kabupaten, today }) =>
      official.report.get({ kabupatenCode: kabupaten, month: today.slice(0, 7) }),
  },
  { name: 'Jejak audit', ask: ({ staff }) => staff.audit.list({}) },
  { name: 'Shelf findings', ask: ({ staff, inProvince }) => staff.shelf.findings(inProvince) },
  { name: 'One outlet', ask: ({ visitor, anOutlet }) => visitor.outlet.page({ id: anOutlet() }) },
  { name: 'One outlet, by an official', ask: ({ official, anOutlet }) => official.outlet.work({ id: anOutlet() }) },
  {
    name: 'The form of a shelf report',
    ask: ({ official, ...asked }) => official.shelf.get(shelfOf(asked)),
  },
  {
    name: 'A product for a shelf, by a common word',
    ask: ({ official, ...asked }) => official.shelf.find({ ...shelfOf(asked), search: typed.common }),
  },
  {
    name: 'A product for a shelf, by a rare word',
    ask: ({ official, ...asked }) => official.shelf.find({ ...shelfOf(asked), search: typed.rare }),
  },
  {
    name: 'A product for a shelf, by two letters',
    ask: ({ official, ...asked }) => official.shelf.find({ ...shelfOf(asked), search: typed.begun }),
  },
  {
    name: 'Display points of a province',
    ask: ({ visitor, inProvince }) => visitor.channel.rows({ kind: 'displayPoint', ...inProvince }),
  },
  {
    name: 'What a channel can be recorded of',
    ask: ({ official, kabupaten }) => official.channel.choices({ kabupatenCode: kabupaten }),
  },
  {
    name: 'A desa by two letters',
    ask: ({ official, kabupaten }) => official.desa.find({ kabupatenCode: kabupaten, text: typed.begun }),
  },
  {
    name: 'Products that fifty rows of a file name',
    ask: ({ db, actor, today, names }) => {
      const rows = names.map((name, line) => ({ line, values: { name }, problems: {} }))
      return findHistories({ db, actor, today, scope: OPEN_SCOPE }, rows)
    },
  },
  { name: 'Targets on record', ask: ({ staff }) => staff.target.list() },
  { name: 'Lembar ringkas with the reports', ask: ({ staff, inProvince }) => staff.briefing.office(inProvince) },
  { name: 'Pernyataan taken back', ask: ({ staff }) => staff.claim.withdrawn() },
]

function shelfOf({ anOutlet, lastMonth }: Pick<Asked, 'anOutlet' | 'lastMonth'>) {
  return { outletId: anOutlet(), month: lastMonth }
}

const waiting = { mentoring: ['pending' as const, 'transferred' as const], sort: 'since' as const }

const restReads: Read[] = endpoints.map((endpoint) => ({
  name: `/api/v1/${endpoint.name}`,
  // Of one province each: an answer about the whole country has more rows, and is asked for once in a while.
  ask: ({ db, today, isNational, inProvince }) =>
    answerEndpoint(
      isNational ? withProvince(endpoint) : endpoint,
      { ...inProvince },
      {
        db,
        today,
        boundaries: () => ({ body: '{}', isOfficial: false }),
      },
    ),
}))

export const reads: readonly Read[] = [...publicReads, ...knownReads, ...staffReads, ...restReads]
