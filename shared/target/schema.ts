import { z } from 'zod'
import { daySchema } from '#shared/day/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'

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
