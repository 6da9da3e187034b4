import { z } from 'zod'
import { dayWindowSchema } from '#shared/day/schema.ts'
import { archiveFields, because, dayField, entryFields, noteField, reasonField } from '#shared/form/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import { desaCodeSchema, kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { productCategories } from './category.ts'
import type { CurationAct } from './curation-acts.ts'
import { curationAspects, curationFindings } from './curation-stage.ts'

/** One village, one community or one school, one product. */
export const productSchemeSchema = z.enum(['OVOP', 'OCOP', 'OSOP'])
export type ProductScheme = z.infer<typeof productSchemeSchema>

export const productCategorySchema = z.enum(productCategories)

const reportedTextSchema = z.string().min(1).max(500)

/** A product that a report names. */
export const namedProductSchema = z.object({
  name: reportedTextSchema,
  category: productCategorySchema,
  desaText: reportedTextSchema.optional(),
  kabupatenCode: kabupatenCodeSchema,
  scheme: productSchemeSchema.optional(),
  programmeLink: reportedTextSchema,
  producer: reportedTextSchema.optional(),
  mentoringNote: reportedTextSchema.optional(),
  certificationNote: reportedTextSchema.optional(),
  note: reportedTextSchema.optional(),
  source: sourceSchema,
})
export type NamedProduct = z.infer<typeof namedProductSchema>

/** A place among the products of the launch, waiting for a name. */
export const launchSlotSchema = z.object({
  kabupatenCode: kabupatenCodeSchema,
  slot: z.number().int().min(1).max(9),
  launched: dayWindowSchema,
  note: reportedTextSchema.optional(),
  source: sourceSchema,
})
export type LaunchSlot = z.infer<typeof launchSlotSchema>

/** What describes a product. The producer is a UMKM on record, or a text where there is none (a school). */
const descriptionFields = {
  name: textField({ kind: 'line', min: 2, max: 200 }),
  category: productCategorySchema,
  scheme: productSchemeSchema.optional(),
  umkmId: z.uuid().optional(),
  producer: optionalTextField({ kind: 'line', min: 2, max: 200 }),
  kabupatenCode: kabupatenCodeSchema,
  desaCode: desaCodeSchema.optional(),
  note: noteField,
}
type Description = z.infer<z.ZodObject<typeof descriptionFields>>

const hasOneProducer = ({ umkmId, producer }: Description) => umkmId === undefined || producer === undefined
const oneProducer = { ...because('producerTwice'), path: ['producer'] }
const isInKabupaten = ({ desaCode, kabupatenCode }: Description) =>
  desaCode === undefined || desaCode.startsWith(`${kabupatenCode}.`)
const inKabupaten = { ...because('desaElsewhere'), path: ['desaCode'] }

/** What somebody enters to register or edit a product. With `proposedOn` it is proposed for curation at once. */
export const productInputSchema = z
  .strictObject({ ...descriptionFields, proposedOn: dayField.optional(), source: entryFields.source })
  .refine(hasOneProducer, oneProducer)
  .refine(isInKabupaten, inKabupaten)
export type ProductInput = z.infer<typeof productInputSchema>

/** What identifies a product of the launch, and since when it is known. */
export const nameSlotSchema = z
  .strictObject({ ...descriptionFields, window: entryFields.window, source: entryFields.source })
  .refine(hasOneProducer, oneProducer)
  .refine(isInKabupaten, inKabupaten)
export type NameSlotInput = z.infer<typeof nameSlotSchema>

/** Why and when a product or UMKM leaves the registry. Its history stays. */
export const archiveSchema = z.strictObject(archiveFields)
export type ArchiveInput = z.infer<typeof archiveSchema>

/** Why an entry is taken back; an undo right after it needs no reason. */
export const withdrawSchema = z.strictObject({
  withdraws: z.uuid(),
  reason: optionalTextField({ kind: 'prose', max: 1000 }),
})
export type WithdrawInput = z.infer<typeof withdrawSchema>

/** What each act of curation tells. Besides window and source, every field is a field of the event's detail. */
export const curationInputs = {
  propose: z.strictObject(entryFields),
  note: z.strictObject({ ...entryFields, aspect: z.enum(curationAspects), finding: z.enum(curationFindings) }),
  curate: z.strictObject(entryFields),
  return: z.strictObject({ ...entryFields, missing: z.array(z.enum(curationAspects)).min(1), reason: reasonField }),
  verify: z.strictObject(entryFields),
  launch: z.strictObject(entryFields),
} as const satisfies Record<CurationAct, z.ZodType>
export type CurationInput<Act extends CurationAct = CurationAct> = z.infer<(typeof curationInputs)[Act]>
