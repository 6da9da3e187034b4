import { z } from 'zod'
import { textColumn, dayColumn, orNull } from './columns.ts'
import { withWords } from './bilingual.ts'

const licenceSchema = z.object({ name: z.string(), url: z.url().nullable() })

/** What every answer says about itself. */
export const metaSchema = z.object({
  asOf: dayColumn({ id: 'Keadaan per tanggal ini', en: 'The day that the rows are for' }),
  knownAt: orNull(z.iso.datetime({ offset: true }), {
    id: 'Hanya yang tercatat sampai saat ini; kosong: semua catatan',
    en: 'Only what was recorded up to this instant; null: every record',
  }),
  dataVersion: withWords(z.int().nonnegative(), {
    id: 'Versi data: naik satu pada setiap perubahan',
    en: 'Data version: raised by one with each change',
  }),
  simulated: withWords(z.boolean(), {
    id: 'Benar bila datanya hasil simulasi, bukan laporan',
    en: 'True when the data is made by the simulator and reports nothing real',
  }),
  licence: withWords(licenceSchema, { id: 'Lisensi', en: 'Licence' }),
  definition: withWords(z.object({ id: z.string(), en: z.string() }), {
    id: 'Arti baris dan angkanya, dalam dua bahasa',
    en: 'What a row and its numbers mean, in two languages',
  }),
  attribution: textColumn({ id: 'Yang perlu disebut bila data ini dipakai', en: 'Whom to name when using the data' }),
})
export type Meta = z.input<typeof metaSchema>
