import { z } from 'zod'
import { getTurnover } from '#server/outlet/channel-queries/overview.ts'
import { withWords } from '../bilingual.ts'
import { monthColumn, orNull } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { asOfParameter, knownAtParameter } from '../parameters.ts'

const rupiahSchema = z.int().nonnegative()

export const turnoverEndpoint = defineEndpoint({
  name: 'turnover',
  summary: {
    id: 'Omzet yang diumumkan, yang tercatat, dan hitungannya',
    en: 'Turnover as announced, as recorded, and its arithmetic',
  },
  definition: {
    id: 'Satu baris per bulan yang sudah selesai, enam terakhir. recorded = penjualan gerai menurut laporan rak + omzet pameran dan Pasar Tani menurut hari terakhirnya + belanja kantor dan ASN di luar gerai; kosong berarti tidak ada laporan, bukan nol. insideOutlets tidak dijumlahkan: sudah ada dalam penjualan gerai. announcedLow dan announcedHigh: omzet sebulan yang diumumkan. arithmetic: hasil kali faktor yang disebut bersama pengumuman itu (pegawai × belanja).',
    en: 'One row per finished month, the last six. recorded = sales of outlets by their shelf reports + turnover of exhibitions and Pasar Tani by their last day + purchases by offices and civil servants outside outlets; null is no report, which is not zero. insideOutlets is not added: the sales of outlets hold it. announcedLow and announcedHigh: the turnover of a month as announced. arithmetic: the product of the factors told with it (civil servants × spending).',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { asOf: asOfParameter, knownAt: knownAtParameter },
  row: z.object({
    month: monthColumn({ id: 'Bulan', en: 'Month' }),
    recorded: orNull(rupiahSchema, { id: 'Jumlah yang tercatat, rupiah', en: 'Sum on record, rupiah' }),
    outlets: orNull(rupiahSchema, { id: 'Penjualan gerai', en: 'Sales of outlets' }),
    outletsReporting: withWords(z.int().nonnegative(), {
      id: 'Gerai yang melaporkan penjualannya',
      en: 'Outlets that told their sales',
    }),
    exhibitions: orNull(rupiahSchema, {
      id: 'Omzet pameran dan Pasar Tani',
      en: 'Turnover of exhibitions and Pasar Tani',
    }),
    purchases: orNull(rupiahSchema, { id: 'Belanja di luar gerai', en: 'Purchases outside outlets' }),
    insideOutlets: orNull(rupiahSchema, {
      id: 'Belanja di gerai, tidak dijumlahkan',
      en: 'Purchases in outlets, not added',
    }),
    announcedLow: orNull(rupiahSchema, { id: 'Batas bawah yang diumumkan', en: 'Least that was announced' }),
    announcedHigh: orNull(rupiahSchema, { id: 'Batas atas yang diumumkan', en: 'Most that was announced' }),
    arithmetic: orNull(rupiahSchema, {
      id: 'Hasil hitungan di balik pengumuman',
      en: 'What the arithmetic behind it gives',
    }),
  }),
  examples: ['', 'format=csv'],
  async read({ db, scope, day, knownAt, today }) {
    const { announced, arithmetic, months } = await getTurnover(db, scope, { day, knownAt, today })
    return months.map(({ month, parts, totalRupiah, outletCount, insideOutlets }) => ({
      ...{ month, recorded: totalRupiah, outlets: parts.outlets, outletsReporting: outletCount },
      ...{ exhibitions: parts.exhibitions, purchases: parts.purchases, insideOutlets },
      announcedLow: announced?.low ?? null,
      announcedHigh: announced?.high ?? null,
      arithmetic: arithmetic?.product ?? null,
    }))
  },
})
