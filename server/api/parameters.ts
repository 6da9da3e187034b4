import { z } from 'zod'
import { parseClaimScope } from '#shared/claim/scope.ts'
import { monthOf, type Day, type Month } from '#shared/day/day.ts'
import { daySchema, monthSchema } from '#shared/day/schema.ts'
import { asOfProblem, isKnowableInstant, PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { channelKinds } from '#shared/outlet/channel/channel.ts'
import { FIRST_PROVINCE, type ProvinceCode } from '#shared/wilayah/province.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'
import type { Bilingual } from './bilingual.ts'

/** One query parameter. `allowed` completes the refusal of a bad value: it says, in Indonesian, what would be good. */
export type Parameter<Value> = {
  schema: z.ZodType<Value>
  words: Bilingual
  example: string
  allowed: (today: Day) => string
  /** The same for readers of the page in English, where it has words. */
  allowedInEnglish?: (today: Day) => string
  /** What no schema knows: whether the value is good today. */
  isAllowed?(value: Value, today: Day): boolean
}

export type ParameterSet = Readonly<Record<string, Parameter<unknown>>>
export type ValuesOf<Parameters extends ParameterSet> = {
  [Name in keyof Parameters]: Parameters[Name] extends Parameter<infer Value> ? Value : never
}

const groupings = ['province', 'island', 'kabupaten'] as const
export type Grouping = (typeof groupings)[number]

/** The year of the first day that can be asked for. */
const FIRST_YEAR = PROGRAMME_FIRST_DAY.slice(0, 4)

const verdicts = ['consistent', 'conflicting', 'notCheckable'] as const

export const asOfParameter: Parameter<Day | undefined> = {
  schema: daySchema.meta({ format: 'date' }).optional(),
  words: {
    id: 'Keadaan per tanggal ini (waktu WITA); tanpa ini: hari ini.',
    en: 'The state at this day (in WITA); today when absent.',
  },
  example: '2025-12-19',
  allowed: (today) => `tanggal TTTT-BB-HH dari ${PROGRAMME_FIRST_DAY} sampai ${today}`,
  allowedInEnglish: (today) => `a day YYYY-MM-DD from ${PROGRAMME_FIRST_DAY} to ${today}`,
  isAllowed: (day, today) => day === undefined || asOfProblem(day, today) === undefined,
}

export const knownAtParameter: Parameter<string | undefined> = {
  schema: z.iso.datetime({ offset: true }).optional(),
  words: {
    id: 'Hanya menghitung yang sudah tercatat sampai saat ini; tanpa ini: semua catatan.',
    en: 'Counts only what was recorded up to this instant; every record when absent.',
  },
  example: '2026-11-30T23:59:59Z',
  allowed: (today) =>
    `waktu ISO 8601 dengan zona, misalnya ${today}T00:00:00Z, dari ${PROGRAMME_FIRST_DAY} sampai ${today} (tanda + ditulis %2B)`,
  allowedInEnglish: (today) =>
    `an ISO 8601 instant with its zone, such as ${today}T00:00:00Z, from ${PROGRAMME_FIRST_DAY} to ${today} (write + as %2B)`,
  isAllowed: (instant, today) => instant === undefined || isKnowableInstant(instant, today),
}

/** Goes on after a row of an answer that did not hold all of them. */
export const afterParameter: Parameter<string | undefined> = {
  schema: z.uuid().optional(),
  words: {
    id: 'Baris sesudah yang ber-id ini; alamat lengkapnya ada di header Link dengan rel="next" bila masih ada baris.',
    en: 'Rows after the one with this id; the whole address is in the header Link with rel="next" where there are more.',
  },
  example: '0190f4a2-7c1e-7a31-8f6e-3a1b2c4d5e6f',
  allowed: () => 'id baris terakhir dari jawaban sebelumnya',
  allowedInEnglish: () => 'the id of the last row of the answer before',
}

export const byParameter: Parameter<Grouping> = {
  schema: z.enum(groupings).default('province'),
  words: {
    id: 'Dirinci menurut provinsi, pulau, atau kabupaten/kota.',
    en: 'By province, by island, or by kabupaten/kota.',
  },
  example: 'island',
  allowed: () => groupings.join(', '),
}

export const monthParameter: Parameter<Month | undefined> = {
  schema: monthSchema.meta({ pattern: String.raw`^\d{4}-\d{2}$` }).optional(),
  words: {
    id: 'Bulan yang ditanyakan; tanpa ini: bulan berjalan.',
    en: 'The month asked for; the running month when absent.',
  },
  example: '2025-05',
  allowed: (today) => `bulan TTTT-BB, paling akhir ${monthOf(today)}`,
  allowedInEnglish: (today) => `a month YYYY-MM, ${monthOf(today)} at the latest`,
  isAllowed: (month, today) => month === undefined || month <= monthOf(today),
}

export const yearParameter: Parameter<string | undefined> = {
  schema: z
    .string()
    .regex(/^20\d{2}$/)
    .optional(),
  words: {
    id: 'Tahun yang ditanyakan; tanpa ini: tahun dari asOf.',
    en: 'The year asked for; the year of asOf when absent.',
  },
  example: '2025',
  allowed: (today) => `tahun TTTT, dari ${FIRST_YEAR} sampai ${today.slice(0, 4)}`,
  allowedInEnglish: (today) => `a year YYYY, from ${FIRST_YEAR} to ${today.slice(0, 4)}`,
  isAllowed: (year, today) => year === undefined || (year >= FIRST_YEAR && year <= today.slice(0, 4)),
}

export const figureParameter = {
  schema: z.enum(figureNames).optional(),
  words: { id: 'Hanya pernyataan tentang angka ini.', en: 'Only claims about this figure.' },
  example: 'outletsLaunched',
  allowed: () => figureNames.join(', '),
} satisfies Parameter<unknown>

export const verdictParameter = {
  schema: z.enum(verdicts).optional(),
  words: { id: 'Hanya pernyataan dengan penilaian ini.', en: 'Only claims with this verdict.' },
  example: 'conflicting',
  allowed: () => verdicts.join(', '),
} satisfies Parameter<unknown>

const withoutProvinceWords: Record<'country' | 'first' | 'none', Bilingual> = {
  country: { id: 'tanpa ini: seluruh Indonesia', en: 'the whole country when absent' },
  first: { id: 'tanpa ini: Nusa Tenggara Timur', en: 'Nusa Tenggara Timur when absent' },
  none: { id: 'wajib', en: 'required' },
}

/** The province of the rows, in a national registry. */
export function provinceParameter(absent: 'country' | 'first' | 'none' = 'none'): Parameter<ProvinceCode | undefined> {
  const words = withoutProvinceWords[absent]
  return {
    schema: provinceCodeSchema.meta({ pattern: String.raw`^\d{2}$` }).optional(),
    words: { id: `Kode Kemendagri provinsi; ${words.id}.`, en: `Kemendagri code of the province; ${words.en}.` },
    example: FIRST_PROVINCE,
    allowed: () => 'kode provinsi seperti 53, lihat /api/v1/kabupaten',
    allowedInEnglish: () => 'the code of a province such as 53, see /api/v1/kabupaten',
  }
}

const textParameter = (words: Bilingual, { example, allowed }: { example: string; allowed: Bilingual }) =>
  ({
    schema: z.string().min(1).max(120).optional(),
    words,
    example,
    allowed: () => allowed.id,
    allowedInEnglish: () => allowed.en,
  }) satisfies Parameter<unknown>

export const channelKindParameter = {
  schema: z.enum(channelKinds).optional(),
  words: { id: 'Hanya kanal jenis ini.', en: 'Only channels of this kind.' },
  example: 'purchase',
  allowed: () => channelKinds.join(', '),
} satisfies Parameter<unknown>

export const officeParameter = textParameter(
  { id: 'Hanya pernyataan dari jabatan atau kantor ini.', en: 'Only claims of this office.' },
  {
    example: 'Kadis PMD',
    allowed: {
      id: 'jabatan atau kantor sebagaimana tertulis pada kolom office, paling panjang 120 huruf',
      en: 'an office as it is written in the column office, 120 letters at most',
    },
  },
)

export const matterParameter = textParameter(
  { id: 'Hanya pernyataan tentang hal ini.', en: 'Only claims about this matter.' },
  {
    example: 'outlets',
    allowed: {
      id: 'hal sebagaimana tertulis pada kolom matter, paling panjang 120 huruf',
      en: 'a matter as it is written in the column matter, 120 letters at most',
    },
  },
)

export const scopeParameter = {
  schema: z
    .string()
    .max(40)
    .refine((text) => parseClaimScope(text) !== undefined)
    .optional(),
  words: { id: 'Hanya pernyataan tentang wilayah ini.', en: 'Only claims about this area.' },
  example: 'island:Timor',
  allowed: () => 'province, island:NAMA, kode kabupaten/kota seperti 53.06, atau each kabupaten',
  allowedInEnglish: () => 'province, island:NAME, the code of a kabupaten/kota such as 53.06, or each kabupaten',
} satisfies Parameter<unknown>

/** The parameter that every endpoint has. */
export function formatParameter<Format extends string>(formats: readonly [Format, ...Format[]]): Parameter<Format> {
  return {
    schema: z.enum(formats).default(formats[0]),
    words: { id: 'Bentuk jawaban.', en: 'The form of the answer.' },
    example: formats.at(-1) ?? formats[0],
    allowed: () => formats.join(', '),
  }
}
