import { z } from 'zod'
import { daySchema } from '#shared/day/schema.ts'
import { areaTextSchema, provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { comparisons } from './period.ts'
import { subjectGroups } from './subject-group.ts'

/** Which two days are compared; the second is today where none is named, the first a month before it. */
export const changeQuestionSchema = z.strictObject({
  from: daySchema.optional(),
  to: daySchema.optional(),
  by: z.enum(comparisons).default('happened'),
  area: areaTextSchema.default('province'),
  about: z.enum(subjectGroups).optional(),
  knownAt: z.iso.datetime({ offset: true }).optional(),
  province: provinceCodeSchema.optional(),
})
