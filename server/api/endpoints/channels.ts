import { z } from 'zod'
import { describeChannels } from '#server/outlet/channel-queries/describe.ts'
import { listChannels } from '#server/outlet/channel-queries/rows.ts'
import type { ChannelRow } from '#shared/outlet/channel/answers.ts'
import { channelForms, channelKinds } from '#shared/outlet/channel/channel.ts'
import { standingOf } from '#shared/outlet/channel/summary.ts'
import { withWords } from '../bilingual.ts'
import { dayColumn, idColumn, kabupatenColumn, orNull, sourceColumns, textColumn, toSourceColumns } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { asOfParameter, channelKindParameter, knownAtParameter } from '../parameters.ts'

const countSchema = z.int().nonnegative()
const forms = Object.values(channelForms).flat()

export const channelsEndpoint = defineEndpoint({
  name: 'channels',
  summary: { id: 'Kanal lain di luar gerai NTT Mart', en: 'Channels beside the NTT Mart outlets' },
  definition: {
    id: 'Satu baris per catatan: titik pajang, etalase daring, koperasi desa yang terhubung, modal yang diterimanya, belanja kantor dan ASN per bulan, pameran dan Pasar Tani. Jumlah dalam rupiah bulat; kosong berarti tidak disebut, bukan nol. beginsNotBefore dan beginsNotAfter: jendela mulainya (belanja: bulan itu; acara: hari pertama dan terakhirnya). Catatan yang ditarik tidak dimuat.',
    en: 'One row per record: display points, marketplace listings, village cooperatives tied to the programme, capital they received, purchases by offices and civil servants in a month, exhibitions and Pasar Tani. Amounts are whole rupiah; null is not told, which is not zero. beginsNotBefore and beginsNotAfter: the window of its beginning (purchases: the month; events: their first and last day). Withdrawn records are left out.',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { asOf: asOfParameter, knownAt: knownAtParameter, kind: channelKindParameter },
  row: z.object({
    id: idColumn,
    kind: withWords(z.enum(channelKinds), { id: 'Jenis kanal', en: 'Kind of channel' }),
    form: orNull(z.enum(forms), { id: 'Bentuknya lebih rinci', en: 'What it is more exactly' }),
    kabupaten: kabupatenColumn,
    label: textColumn({
      id: 'Nama: tempat, etalase, koperasi, pemberi modal, kantor, atau acara',
      en: 'Name: of the place, listing, cooperative, giver of capital, office or event',
    }),
    place: orNull(z.string(), { id: 'Tempat', en: 'Place' }),
    standing: orNull(z.enum(['there', 'possibly', 'ended']), {
      id: 'Keadaan pada tanggal yang ditanyakan; kosong untuk yang terjadi sekali',
      en: 'State at the day asked for; null for what happened once',
    }),
    beginsNotBefore: dayColumn({ id: 'Hari paling awal mulainya', en: 'First day it may have begun' }),
    beginsNotAfter: dayColumn({ id: 'Hari paling akhir mulainya', en: 'Last day it may have begun' }),
    endsNotBefore: orNull(dayColumn({ id: 'Hari', en: 'Day' }), {
      id: 'Hari paling awal berakhirnya',
      en: 'First day it may have ended',
    }),
    endsNotAfter: orNull(dayColumn({ id: 'Hari', en: 'Day' }), {
      id: 'Hari paling akhir berakhirnya',
      en: 'Last day it may have ended',
    }),
    amountRupiah: orNull(countSchema, {
      id: 'Rupiah: modal yang diterima, belanja, atau omzet',
      en: 'Rupiah: capital received, spent, or turned over',
    }),
    priceRupiah: orNull(countSchema, { id: 'Harga di lokapasar, rupiah', en: 'Price on the marketplace, rupiah' }),
    transactions: orNull(countSchema, { id: 'Banyaknya transaksi', en: 'Number of transactions' }),
    visits: orNull(countSchema, { id: 'Kunjungan', en: 'Visits' }),
    isAtOutlet: orNull(z.boolean(), {
      id: 'Belanja di gerai NTT Mart; sudah ada dalam penjualan gerai',
      en: 'Spent in an NTT Mart outlet; its sales hold it already',
    }),
    link: orNull(z.string(), { id: 'Alamat di lokapasar', en: 'Address on the marketplace' }),
    desa: orNull(z.string(), { id: 'Kode desa/kelurahan koperasi', en: 'Code of the desa of a cooperative' }),
    outlet: orNull(z.uuid(), { id: 'Gerai yang terhubung', en: 'The outlet it is tied to' }),
    cooperative: orNull(z.string(), { id: 'Koperasi penerima modal', en: 'The cooperative that received the capital' }),
    products: withWords(z.array(z.string()), {
      id: 'Produk yang dipajang, dijual, atau terhubung; dalam CSV berupa satu teks',
      en: 'Products shown, sold or tied; one text in CSV',
    }),
    note: orNull(z.string(), { id: 'Catatan', en: 'Note' }),
    recordedAt: withWords(z.iso.datetime(), { id: 'Saat dicatat', en: 'When it was recorded' }),
    ...sourceColumns,
  }),
  examples: ['', 'kind=purchase&format=csv', 'asOf=2026-06-30&kind=displayPoint'],
  async read({ db, scope, day, knownAt, values }) {
    const at = { day, knownAt }
    const found = await listChannels(db, scope, { at, ...(values.kind && { kinds: [values.kind] }) })
    const rows = await describeChannels(db, found, at)
    return rows.map((row) => toApiRow(row, standingOf(row, day) ?? null))
  },
  toCells: ({ products }) => ({ products: products.join('; ') }),
})

function toApiRow(row: ChannelRow, standing: 'there' | 'possibly' | 'ended' | null) {
  const { id, kind, form, kabupatenCode, label, place, begun, ended, amountRupiah, priceRupiah } = row
  return {
    ...{ id, kind, form, kabupaten: kabupatenCode, label, place, standing },
    ...{ beginsNotBefore: begun.notBefore, beginsNotAfter: begun.notAfter },
    ...{ endsNotBefore: ended?.notBefore ?? null, endsNotAfter: ended?.notAfter ?? null },
    ...{ amountRupiah, priceRupiah, transactions: row.transactionCount, visits: row.visitCount },
    ...{ isAtOutlet: row.isAtOutlet, link: row.link, desa: row.desa?.code ?? null, outlet: row.outlet?.id ?? null },
    cooperative: row.cooperative?.label ?? null,
    products: row.products.map((product) => product.label ?? product.id),
    note: row.note,
    recordedAt: begun.recordedAt,
    ...toSourceColumns(begun.source),
  }
}
