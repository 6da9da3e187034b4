import { z } from 'zod'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { dayWindowSchema } from '#shared/day/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { productCategories } from './category.ts'

/** One village, one community or one school, one product. */
export const productSchemeSchema = z.enum(['OVOP', 'OCOP', 'OSOP'])
export type ProductScheme = z.infer<typeof productSchemeSchema>

export const productCategorySchema = z.enum(productCategories)

const textSchema = z.string().min(1).max(500)

/** A product that a report names. */
export const namedProductSchema = z.object({
  name: textSchema,
  category: productCategorySchema,
  desaText: textSchema.optional(),
  kabupatenCode: kabupatenCodeSchema,
  scheme: productSchemeSchema.optional(),
  programmeLink: textSchema,
  producer: textSchema.optional(),
  mentoringNote: textSchema.optional(),
  certificationNote: textSchema.optional(),
  note: textSchema.optional(),
  source: sourceSchema,
})
export type NamedProduct = z.infer<typeof namedProductSchema>

/** A place among the products of the launch, waiting for a name. */
export const launchSlotSchema = z.object({
  kabupatenCode: kabupatenCodeSchema,
  slot: z.number().int().min(1).max(9),
  launched: dayWindowSchema,
  note: textSchema.optional(),
  source: sourceSchema,
})
export type LaunchSlot = z.infer<typeof launchSlotSchema>
