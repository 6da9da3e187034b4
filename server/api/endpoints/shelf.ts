import { z } from 'zod'
import { listOutlets } from '#server/outlet/queries.ts'
import { listShelfMonths } from '#server/outlet/shelf-queries/months.ts'
import { shelfMonthRows } from '#shared/outlet/shelf-months.ts'
import { withWords } from '../bilingual.ts'
import { dayColumn, idColumn, kabupatenColumn, monthColumn, orNull, textColumn } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { asOfParameter, knownAtParameter } from '../parameters.ts'

const countSchema = z.int().nonnegative()

export const shelfEndpoint = defineEndpoint({
  name: 'shelf',
  summary: { id: 'Laporan rak tiap gerai dan bulan', en: 'The shelf report of each outlet and month' },
  definition: {
    id: 'Satu baris per gerai dan bulan, sejak bulan peluncuran sampai bulan terakhir yang sudah selesai. state: stocked (rak berisi produk program), empty (dilaporkan, tidak ada produk program), missing (belum lapor; kolom lainnya kosong, bukan nol). Yang dihitung adalah laporan terakhir tentang bulan itu. Rincian barang, harga, dan pemasok tidak dimuat.',
    en: 'One row per outlet and month, from the month of the launch to the last that is over. state: stocked (products of the programme on the shelf), empty (reported, none there), missing (not reported; the other columns are null, not zero). What counts is the last report of the month. Goods, prices and suppliers are left out.',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { asOf: asOfParameter, knownAt: knownAtParameter },
  row: z.object({
    outlet: withWords(idColumn, {
      id: 'Gerai: id pada himpunan data outlets',
      en: 'The outlet: id of the dataset outlets',
    }),
    kabupaten: kabupatenColumn,
    label: textColumn({ id: 'Nama gerai', en: 'Name of the outlet' }),
    month: monthColumn({ id: 'Bulan yang dilaporkan', en: 'Month of the report' }),
    state: withWords(z.enum(['stocked', 'empty', 'missing']), {
      id: 'Keadaan rak bulan itu',
      en: 'State of the shelf in the month',
    }),
    products: orNull(countSchema, {
      id: 'Produk program di rak pada akhir bulan',
      en: 'Products of the programme on the shelf at the end of the month',
    }),
    findings: orNull(countSchema, {
      id: 'Di antaranya yang ditemukan di rak tanpa izin lengkap',
      en: 'Those of them that were found there without full permits',
    }),
    outside: orNull(countSchema, {
      id: 'Barang dari luar program',
      en: 'Goods from outside the programme',
    }),
    ranOut: orNull(countSchema, { id: 'Produk program yang habis', en: 'Products of the programme that had run out' }),
    salesRupiah: orNull(countSchema, {
      id: 'Penjualan bulan itu dalam rupiah; kosong: tidak disebut',
      en: 'Sales of the month in rupiah; null: not told',
    }),
    countsFrom: orNull(dayColumn({ id: 'Hari', en: 'Day' }), {
      id: 'Hari sejak laporan ini dihitung',
      en: 'The day from which the report counts',
    }),
    source: orNull(z.string(), {
      id: 'Sumber laporan',
      en: 'Source of the report',
    }),
  }),
  examples: ['', 'asOf=2026-02-28', 'format=csv'],
  async read({ db, scope, day, knownAt }) {
    const outlets = await listOutlets(db, scope, knownAt)
    const counted = await listShelfMonths(db, scope, { asOf: day, knownAt })
    return shelfMonthRows(outlets, counted, day).map(({ outlet, month, state, report }) => ({
      outlet: outlet.id,
      kabupaten: outlet.kabupatenCode,
      label: outlet.label,
      month,
      state,
      products: report?.productCount ?? null,
      findings: report?.findingCount ?? null,
      outside: report?.outsideCount ?? null,
      ranOut: report?.ranOutCount ?? null,
      salesRupiah: report?.salesRupiah ?? null,
      countsFrom: report?.reportedOn ?? null,
      source: report?.source.reference ?? null,
    }))
  },
})
