import { z } from 'zod'
import { listPace } from '#server/target/page-queries.ts'
import { withWords } from '../bilingual.ts'
import { kabupatenColumn, orNull } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { asOfParameter, knownAtParameter, yearParameter } from '../parameters.ts'
import { queryProblem, QueryRefusal } from '../parse-query.ts'

const countSchema = z.int().nonnegative()

export const paceEndpoint = defineEndpoint({
  name: 'pace',
  summary: {
    id: 'Laju tiap kabupaten/kota terhadap target setahun',
    en: 'The pace of each kabupaten and kota against the target of a year',
  },
  definition: {
    id: 'due = jumlah target bulan yang sudah lewat; made = produk terverifikasi tahun itu sampai hari yang ditanyakan; gap = due − made; requiredRate = (target setahun − made) ÷ bulan yang belum lewat, termasuk bulan berjalan; recentRate = rata-rata tiga bulan terakhir yang sudah lewat; projected = yang dibuat di bulan yang sudah lewat + recentRate × bulan yang belum lewat; consistency = bulan tercapai ÷ bulan lewat; streak = bulan tercapai berturut-turut sampai bulan terakhir yang lewat. Peringkat menurut consistency, lalu made; yang sama berbagi peringkat. Tanpa satu pun laporan: tidak diberi peringkat, dan consistency, recentRate, projected kosong: tidak ada data bukan nol.',
    en: 'due = sum of the targets of the months that are over; made = verified products of the year up to the day asked for; gap = due − made; requiredRate = (target of the year − made) ÷ months not over, the running one included; recentRate = mean of the last three months that are over; projected = made in months that are over + recentRate × months not over; consistency = months met ÷ months over; streak = months met in a row up to the last that is over. Ranked by consistency, then made; ties share a rank. Without any report there is no rank, and consistency, recentRate and projected are null: no data is not zero.',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { year: yearParameter, asOf: asOfParameter, knownAt: knownAtParameter },
  row: z.object({
    year: withWords(z.int(), { id: 'Tahun', en: 'Year' }),
    kabupaten: kabupatenColumn,
    due: withWords(countSchema, {
      id: 'Produk yang seharusnya ada sampai bulan terakhir yang lewat',
      en: 'Products due by the last month that is over',
    }),
    made: withWords(countSchema, { id: 'Produk yang pasti terverifikasi', en: 'Products surely verified' }),
    madeAtMost: withWords(countSchema, {
      id: 'Produk terverifikasi yang mungkin, bila hari peluncurannya belum pasti',
      en: 'Verified products possibly of the year, while the day of a launch is uncertain',
    }),
    unverified: withWords(countSchema, {
      id: 'Produk yang dilaporkan tetapi belum diverifikasi',
      en: 'Products reported but not verified',
    }),
    gap: withWords(z.int(), { id: 'due − made; negatif bila mendahului', en: 'due − made; negative when ahead' }),
    requiredRate: orNull(z.number().nonnegative(), {
      id: 'Produk per bulan yang masih diperlukan; kosong bila tahunnya sudah lewat',
      en: 'Products a month still needed; null once the year is over',
    }),
    recentRate: orNull(z.number().nonnegative(), {
      id: 'Produk per bulan dalam tiga bulan terakhir yang lewat',
      en: 'Products a month in the last three months that are over',
    }),
    projected: orNull(z.number().nonnegative(), {
      id: 'Perkiraan produk di akhir tahun',
      en: 'Products projected for the end of the year',
    }),
    consistency: orNull(z.number().min(0).max(1), {
      id: 'Bulan tercapai ÷ bulan lewat, 0 sampai 1',
      en: 'Months met ÷ months over, 0 to 1',
    }),
    streak: withWords(countSchema, { id: 'Bulan tercapai berturut-turut', en: 'Months met in a row' }),
    rank: orNull(z.int().positive(), { id: 'Peringkat', en: 'Rank' }),
    rankBefore: orNull(z.int().positive(), {
      id: 'Peringkat pada akhir bulan lalu',
      en: 'Rank at the end of last month',
    }),
    monthsMet: withWords(countSchema, { id: 'Bulan tercapai', en: 'Months met' }),
    monthsElapsed: withWords(countSchema, {
      id: 'Bulan bertarget yang sudah lewat',
      en: 'Months with a target that are over',
    }),
    monthsNotReported: withWords(countSchema, {
      id: 'Di antaranya yang belum dilaporkan',
      en: 'Of these, not reported',
    }),
    yearDue: withWords(countSchema, { id: 'Target setahun', en: 'Target of the year' }),
  }),
  examples: ['', 'year=2025', 'year=2025&asOf=2025-12-19', 'format=csv'],
  async read({ db, scope, values, day, knownAt }) {
    const asked = values.year === undefined ? undefined : Number(values.year)
    const { year, years, pace } = await listPace(db, scope, { asOf: day, knownAt, year: asked })
    if (!years.includes(year)) {
      throw new QueryRefusal(queryProblem('year', (say) => say.noTargetYear(year, day), { id: years.join(', ') }))
    }
    return pace
      .toSorted((a, b) => (a.kabupatenCode < b.kabupatenCode ? -1 : 1))
      .map(({ made, unverified, recent, ...row }) => ({
        year,
        kabupaten: row.kabupatenCode,
        due: row.due,
        made: made.low,
        madeAtMost: made.high,
        unverified: unverified.low,
        gap: row.gap,
        requiredRate: row.requiredRate,
        recentRate: recent?.rate ?? null,
        projected: row.projected,
        consistency: row.consistency,
        streak: row.streak,
        rank: row.rank,
        rankBefore: row.rankBefore,
        monthsMet: row.monthsMet,
        monthsElapsed: row.monthsElapsed,
        monthsNotReported: row.monthsNotReported,
        yearDue: row.yearDue,
      }))
  },
})
