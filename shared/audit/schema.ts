import { z } from 'zod'
import { daySchema } from '#shared/day/schema.ts'
import { isPlainText } from '#shared/text/plain-text.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

const idText = z.string().min(1).max(100).refine(isPlainText)

/** Which rows of the trail to show. Days are days in WITA, both included; `before` asks for what is older than a row. */
export const auditFilterSchema = z.strictObject({
  action: idText.optional(),
  personId: idText.optional(),
  kabupaten: kabupatenCodeSchema.optional(),
  subjectId: idText.optional(),
  from: daySchema.optional(),
  to: daySchema.optional(),
  before: z.number().int().positive().optional(),
})
export type AuditFilter = z.infer<typeof auditFilterSchema>
