import { z } from 'zod'
import { sourceSchema } from '#shared/source/schema.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

/** A micro, small or medium business, or a group that works as one. A school is neither. */
export const umkmSchema = z.object({
  name: z.string().min(1).max(200),
  kind: z.enum(['business', 'group']),
  kabupatenCode: kabupatenCodeSchema,
  desaText: z.string().min(1).max(200).optional(),
  note: z.string().min(1).max(500).optional(),
  source: sourceSchema,
})
export type Umkm = z.infer<typeof umkmSchema>
