import { z } from 'zod'
import { isDay, toDay, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import type { ProblemKey } from './field-problem.ts'

const FIRST_DAY = toDay('2000-01-01')
const LAST_DAY = toDay('2099-12-31')
const MOST_FILES = 10
const LAST_PAGE = 100_000

/** What a schema says when it refuses: the key of the sentence, not the sentence. */
export function because(key: ProblemKey): { error: ProblemKey } {
  return { error: key }
}

/** A day that somebody typed or picked. Centuries other than ours are typing errors. */
export const dayField = z
  .string()
  .min(1)
  .refine((text): text is Day => isDay(text), { ...because('notADay'), abort: true })
  .refine((day) => day >= FIRST_DAY, because('tooEarly'))
  .refine((day) => day <= LAST_DAY, because('tooLate'))

/** A day, or the days between which something happened: without `notAfter` the day is known. */
const windowField = z
  .strictObject({ notBefore: dayField, notAfter: dayField.optional() })
  .transform(({ notBefore, notAfter = notBefore }): DayWindow => ({ notBefore, notAfter }))
  .refine((window) => window.notBefore <= window.notAfter, { ...because('endsBeforeBegin'), path: ['notAfter'] })

/** Where an entry comes from. Left out: the entry is the report of the person who makes it. */
const sourceField = z.strictObject({
  reference: textField({ kind: 'line', min: 4, max: 500 }),
  publishedText: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, because('notADayMonthOrYear'))
    .refine((text) => text.length < 10 || isDay(text), because('notADayMonthOrYear'))
    .optional(),
})

/** Files that were stored before, by their ids. */
const evidenceField = z.array(z.uuid()).max(MOST_FILES)

/** Which page of a list; the first is 1. */
export const pageField = z.number().int().min(1).max(LAST_PAGE)

export const reasonField = textField({ kind: 'prose', min: 5, max: 1000 })
export const noteField = optionalTextField({ kind: 'prose', max: 2000 })

/** What every entry about something that happened may tell, besides what it is about. */
export const entryFields = {
  window: windowField,
  source: sourceField.optional(),
  note: noteField,
  evidence: evidenceField.optional(),
}

/** Why and when something leaves the registry. Its history stays. */
export const archiveFields = { ...entryFields, reason: reasonField }
