import { z } from 'zod'
import { daySchema } from '#shared/day/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

/** A dated event of the programme's chronicle, of the province or of one kabupaten. */
export const programmeEventSchema = z.object({
  heldOn: daySchema.optional(),
  title: z.string().min(1).max(300),
  scope: z.union([z.literal('province'), kabupatenCodeSchema]),
  kind: z.string().min(1).max(60),
  note: z.string().min(1).max(500).optional(),
  source: sourceSchema,
})
export type ProgrammeEvent = z.infer<typeof programmeEventSchema>
