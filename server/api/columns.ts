import { z } from 'zod'
import { daySchema, monthSchema } from '#shared/day/schema.ts'
import type { SourceRef } from '#shared/overview/overview.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { withWords, type Bilingual } from './bilingual.ts'

export const idColumn = withWords(z.uuid(), { id: 'Pengenal tetap baris ini', en: 'Stable identifier of the row' })

export const kabupatenColumn = withWords(kabupatenCodeSchema, {
  id: 'Kode Kemendagri kabupaten/kota, misalnya 53.06',
  en: 'Kemendagri code of the kabupaten or kota, such as 53.06',
})

/** A column with a calendar day. */
export const dayColumn = (words: Bilingual) => withWords(daySchema.meta({ format: 'date' }), words)

/** A column with a month. */
export const monthColumn = (words: Bilingual) =>
  withWords(monthSchema.meta({ pattern: String.raw`^\d{4}-\d{2}$` }), words)

export const textColumn = (words: Bilingual) => withWords(z.string(), words)

/** A column that is empty where no report says. */
export function orNull<Schema extends z.ZodType>(schema: Schema, words: Bilingual) {
  return withWords(schema.nullable(), words)
}

/** Where a row comes from, in two flat columns. */
export const sourceColumns = {
  source: textColumn({
    id: 'Sumber: alamat laman, atau sitirannya bila alamatnya tidak diketahui',
    en: 'Source: the address of the page, or its citation where no address is known',
  }),
  sourceDate: orNull(z.string(), {
    id: 'Tanggal terbit sumber, sebagaimana tercetak (hari, bulan, atau tahun)',
    en: 'When the source was published, as printed (a day, a month or a year)',
  }),
}

/** The two source columns of a row. */
export function toSourceColumns({ reference, publishedText }: SourceRef) {
  return { source: reference, sourceDate: publishedText }
}
