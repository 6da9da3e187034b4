import { z } from 'zod'
import { commandFields, editFields } from '#shared/command/schema.ts'
import { daySchema } from '#shared/day/schema.ts'
import { because, dayField, entryFields, reasonField } from '#shared/form/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { deadlineFigures } from './target-figure.ts'

const textSchema = z.string().min(1).max(500)

/** A target as somebody announced it, with the deadline and scope in the words of the report. */
export const announcedTargetSchema = z.object({
  title: textSchema,
  valueText: z.string().min(1).max(60),
  unit: textSchema,
  periodText: textSchema.optional(),
  dueText: textSchema.optional(),
  scopeText: textSchema,
  setBy: textSchema,
  setOn: daySchema,
  progressEvidence: textSchema.optional(),
  note: textSchema.optional(),
  source: sourceSchema,
})
export type AnnouncedTargetInput = z.infer<typeof announcedTargetSchema>

/** A year of the programme; whether it has a target is another question. */
export const targetYearSchema = z.number().int().min(2025).max(2099)

const MOST_A_MONTH = 1000
const MOST_BY_A_DAY = 1_000_000_000

/** Who decided it and when, where it is written, and why. Left out: the governor's office, today, by its own report. */
const decisionFields = {
  setBy: optionalTextField({ kind: 'line', min: 2, max: 200 }),
  setOn: dayField.optional(),
  source: entryFields.source,
  reason: reasonField,
}
const monthFields = {
  period: z.literal('month'),
  value: z.number().int().min(0).max(MOST_A_MONTH),
  validFrom: dayField,
  validTo: dayField.optional(),
}
const byDayFields = {
  period: z.literal('byDay'),
  value: z.number().int().min(1).max(MOST_BY_A_DAY),
  dueOn: dayField,
}
const newFields = {
  title: textField({ kind: 'line', min: 3, max: 200 }),
  /** Null: for every kabupaten (per month), or for the province (by a day). */
  kabupatenCode: kabupatenCodeSchema.nullable(),
}

type Term = { validFrom: string; validTo?: string | undefined }
const endsAfterBegin = ({ validFrom, validTo }: Term) => validTo === undefined || validFrom <= validTo
const inOrder = { ...because('endsBeforeBegin'), path: ['validTo'] }

/** The form of a new target. */
export const targetInputSchema = z.discriminatedUnion('period', [
  z.strictObject({ ...newFields, ...monthFields, ...decisionFields }).refine(endsAfterBegin, inOrder),
  z.strictObject({ ...newFields, ...byDayFields, figure: z.enum(deadlineFigures), ...decisionFields }),
])

export const setTargetSchema = z.discriminatedUnion('period', [
  z.strictObject({ ...commandFields, ...newFields, ...monthFields, ...decisionFields }).refine(endsAfterBegin, inOrder),
  z.strictObject({
    ...commandFields,
    ...newFields,
    ...byDayFields,
    figure: z.enum(deadlineFigures),
    ...decisionFields,
  }),
])
export type SetTarget = z.infer<typeof setTargetSchema>

/** The form of a change: the new value, from a month on or for another day. Scope and figure stay. */
export const targetChangeSchema = z.discriminatedUnion('period', [
  z.strictObject({ ...monthFields, ...decisionFields }).refine(endsAfterBegin, inOrder),
  z.strictObject({ ...byDayFields, ...decisionFields }),
])

export const changeTargetSchema = z.discriminatedUnion('period', [
  z.strictObject({ ...editFields, ...monthFields, ...decisionFields }).refine(endsAfterBegin, inOrder),
  z.strictObject({ ...editFields, ...byDayFields, ...decisionFields }),
])
export type ChangeTarget = z.infer<typeof changeTargetSchema>

const endFields = { lastDay: dayField, setOn: decisionFields.setOn, reason: reasonField }

/** The form of an end. */
export const targetEndSchema = z.strictObject(endFields)
/** Ends a target of every month after a last day, with nothing in its place but the common one. */
export const endTargetSchema = z.strictObject({ ...editFields, ...endFields })
export type EndTarget = z.infer<typeof endTargetSchema>
