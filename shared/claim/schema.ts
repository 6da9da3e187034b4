import { z } from 'zod'
import { figureNames } from '#shared/figure/figure.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { parseAsOf } from './as-of.ts'
import { readWeekday } from './calendar-text.ts'
import { parseClaimScope } from './scope.ts'

/** Text of one line: nothing that could hide in a list or turn its direction. */
const lineOf = (longest: number) =>
  z
    .string()
    .trim()
    .min(1)
    .max(longest)
    .refine((text) => !/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/u.test(text), {
      message: 'must not contain control characters',
    })

const asOfTextSchema = z
  .string()
  .max(30)
  .refine((text) => parseAsOf(text).ok, { message: 'must be a day, a month or a year: 2025-12-20, 2025-12 or 2025' })

const claimScopeTextSchema = z
  .string()
  .max(40)
  .refine((text) => parseClaimScope(text) !== undefined, {
    message: 'must be province, island:NAME, a kabupaten code such as 53.06, or each kabupaten',
  })

/** A claim without a source is hearsay, so the source is required. */
const claimSourceSchema = sourceSchema
  .refine(({ reference }) => reference.trim().length >= 4, { message: 'must name the source', path: ['reference'] })
  .refine(({ publishedText }) => publishedText === undefined || parseAsOf(publishedText).ok, {
    message: 'must be a day, a month or a year',
    path: ['publishedText'],
  })

/** Something that somebody said in public, as said. Field for field a row of claims.csv and of the form. */
export const claimSchema = z.object({
  asOfText: asOfTextSchema,
  metric: z
    .string()
    .max(80)
    .regex(/^[a-zA-Z][a-zA-Z0-9_]*$/, 'must be a short name of letters, digits and _, such as outlets_launched'),
  figure: z.enum(figureNames).optional(),
  valueText: lineOf(120),
  unit: lineOf(80),
  scopeText: claimScopeTextSchema,
  speaker: lineOf(200),
  /** For whom it was said, where somebody told it; left out, the speaker's text tells it as far as it goes. */
  office: lineOf(120).optional(),
  paraphrase: lineOf(1000),
  printedWeekday: lineOf(20)
    .refine((text) => readWeekday(text) !== undefined, { message: 'must be a weekday such as Selasa' })
    .optional(),
  conflictGroup: lineOf(60).optional(),
  checkNote: lineOf(1000).optional(),
  source: claimSourceSchema,
})
export type Claim = z.infer<typeof claimSchema>

/** A claim as the registry holds it. */
export type StoredClaim = Claim & { id: string }
