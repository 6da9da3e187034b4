import { z } from 'zod'
import { comparisons, firstDayBefore, type Comparison, type Period } from '#shared/change/period.ts'
import type { Day } from '#shared/day/day.ts'
import { areaTextSchema } from '#shared/wilayah/schema.ts'
import { asOfParameter, knownAtParameter, type Parameter } from './parameters.ts'
import { queryProblem, QueryRefusal } from './parse-query.ts'

const byParameter: Parameter<Comparison> = {
  schema: z.enum(comparisons).default('happened'),
  words: {
    id: 'Dibandingkan menurut kapan terjadi (happened), atau menurut kapan dicatat (recorded): apa yang tercatat pada akhir masing-masing hari.',
    en: 'Compared by when things happened, or by when they were recorded: what was on record at the end of each day.',
  },
  example: 'recorded',
  allowed: () => comparisons.join(', '),
}

/** The area that is asked for, one row for it or one for each of its kabupaten. */
export const areaParameter = {
  schema: areaTextSchema.default('province'),
  words: { id: 'Wilayah; tanpa ini: seluruh provinsi.', en: 'The area; the whole province when absent.' },
  example: 'island:Timor',
  allowed: () => 'province, island:NAMA, atau kode kabupaten/kota seperti 53.06',
  allowedInEnglish: () => 'province, island:NAME, or the code of a kabupaten/kota such as 53.06',
} satisfies Parameter<unknown>

const groupings = ['area', 'kabupaten'] as const
export const groupingParameter = {
  schema: z.enum(groupings).default('area'),
  words: {
    id: 'Satu baris untuk wilayah itu (area), atau dirinci per kabupaten/kota.',
    en: 'One row for the area, or one for each of its kabupaten.',
  },
  example: 'kabupaten',
  allowed: () => groupings.join(', '),
} satisfies Parameter<unknown>

/** The parameters of every answer that compares two days. */
export const comparedDays = {
  from: {
    ...asOfParameter,
    words: {
      id: 'Hari pertama; tanpa ini: sebulan sebelum hari kedua.',
      en: 'The first day; a month before the second when absent.',
    },
    example: '2025-12-19',
  },
  to: {
    ...asOfParameter,
    words: { id: 'Hari kedua; tanpa ini: hari ini.', en: 'The second day; today when absent.' },
    example: '2026-02-05',
  },
  by: byParameter,
  knownAt: knownAtParameter,
}

/**
 * The time between the two days of a request.
 * @throws QueryRefusal when they are the wrong way round
 */
export function periodOf(from: Day | undefined, to: Day): Period {
  const first = from ?? firstDayBefore(to)
  if (first <= to) return { from: first, to }
  const allowed = { id: `paling lambat ${to}`, en: `${to} at the latest` }
  throw new QueryRefusal(queryProblem('from', (say) => say.query.fromAfterTo(first), allowed))
}
