import { z } from 'zod'
import { listBoard } from '#server/target/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { monthOf } from '#shared/day/day.ts'
import { withWords } from '../bilingual.ts'
import { kabupatenColumn, monthColumn } from '../columns.ts'
import { defineEndpoint } from '../endpoint.ts'
import { FACTS_ATTRIBUTION, FACTS_LICENCE } from '../licence.ts'
import { knownAtParameter, monthParameter } from '../parameters.ts'
import { queryProblem, QueryRefusal } from '../parse-query.ts'

const countSchema = z.int().nonnegative()

export const targetsEndpoint = defineEndpoint({
  name: 'targets',
  summary: { id: 'Target bulanan tiap kabupaten/kota', en: 'The monthly target of each kabupaten and kota' },
  definition: {
    id: 'Dua produk unggulan per kabupaten/kota per bulan sejak Mei 2025, atau target yang berlaku di kabupaten/kota itu pada akhir bulan. Produk dihitung pada bulan peluncurannya bila sudah diverifikasi; yang belum diverifikasi disebut terpisah. Keadaan bulan: met (tercapai), short (kurang), none (dilaporkan nol), notReported (belum lapor), running (bulan berjalan, belum dinilai).',
    en: 'Two featured products per kabupaten and month since May 2025, or the target in force there at the end of the month. A product counts in the month of its launch when verified; unverified ones are told apart. State of the month: met, short, none (reported zero), notReported, running (not judged yet).',
  },
  licence: FACTS_LICENCE,
  attribution: FACTS_ATTRIBUTION,
  parameters: { month: monthParameter, knownAt: knownAtParameter },
  row: z.object({
    month: monthColumn({ id: 'Bulan', en: 'Month' }),
    kabupaten: kabupatenColumn,
    target: withWords(z.number().nonnegative(), {
      id: 'Produk yang ditargetkan bulan itu',
      en: 'Products due in the month',
    }),
    made: withWords(countSchema, { id: 'Produk yang pasti terverifikasi', en: 'Products surely verified' }),
    madeAtMost: withWords(countSchema, {
      id: 'Produk terverifikasi yang mungkin, bila jendela peluncurannya melewati akhir bulan',
      en: 'Verified products possibly of the month, while the window of a launch crosses its end',
    }),
    unverified: withWords(countSchema, {
      id: 'Produk yang dilaporkan tetapi belum diverifikasi',
      en: 'Products reported but not verified',
    }),
    hasReport: withWords(z.boolean(), {
      id: 'Apakah laporan bulanan sudah masuk',
      en: 'Whether the monthly report is in',
    }),
    state: withWords(z.enum(['met', 'short', 'none', 'notReported', 'running']), {
      id: 'Keadaan bulan itu menurut catatan sampai hari ini',
      en: 'State of the month by the records of today',
    }),
  }),
  examples: ['', 'month=2025-05', 'month=2025-05&format=csv'],
  async read({ db, scope, values, today, knownAt }) {
    const month = values.month ?? monthOf(today)
    const kabupatenCodes = (await listKabupaten(db, scope)).map((row) => row.code)
    const board = await listBoard(db, scope, { asOf: today, knownAt, kabupatenCodes })
    const first = board.map((cell) => cell.month).toSorted()[0]
    if (values.month !== undefined && (first === undefined || month < first)) {
      const last = monthOf(today)
      const allowed =
        first === undefined
          ? { id: 'belum ada target bulanan', en: 'there is no monthly target yet' }
          : { id: `bulan TTTT-BB dari ${first} sampai ${last}`, en: `a month YYYY-MM from ${first} to ${last}` }
      throw new QueryRefusal(queryProblem('month', (say) => say.query.noTargetMonth(month), allowed))
    }
    return board
      .filter((cell) => cell.month === month)
      .map(({ kabupatenCode, target, made, unverified, possible, hasReport = false, state }) => {
        const madeAtMost = possible?.made ?? made
        return { month, kabupaten: kabupatenCode, target, made, madeAtMost, unverified, hasReport, state }
      })
  },
})
