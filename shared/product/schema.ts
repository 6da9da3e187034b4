import { z } from 'zod'
import { checklistItems } from '#shared/certification/checklist-item.ts'
import { commandFields, editFields, newIdField } from '#shared/command/schema.ts'
import { dayWindowSchema } from '#shared/day/schema.ts'
import {
  archiveFields,
  because,
  dayField,
  entryFields,
  noteField,
  pageField,
  reasonField,
} from '#shared/form/schema.ts'
import { mentoringStatuses } from '#shared/mentoring/mentoring-status.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import { allIslands } from '#shared/wilayah/kabupaten.ts'
import { desaCodeSchema, kabupatenCodeSchema, provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { productCategories } from './category.ts'
import type { CurationAct } from './curation-acts.ts'
import { curationAspects, curationFindings, curationStages } from './curation-stage.ts'

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
  desaCode: desaCodeSchema.optional(),
  note: noteField,
}
export type ProductDescription = z.infer<z.ZodObject<typeof descriptionFields>>

const inputFields = {
  ...descriptionFields,
  kabupatenCode: kabupatenCodeSchema,
  proposedOn: dayField.optional(),
  source: entryFields.source,
}
const slotFields = {
  ...descriptionFields,
  kabupatenCode: kabupatenCodeSchema,
  window: entryFields.window,
  source: entryFields.source,
}

type Producer = Pick<ProductDescription, 'umkmId' | 'producer'>
type Place = { desaCode?: string | undefined; kabupatenCode: string }

const hasOneProducer = ({ umkmId, producer }: Producer) => umkmId === undefined || producer === undefined
const oneProducer = { ...because('producerTwice'), path: ['producer'] }
const isInKabupaten = ({ desaCode, kabupatenCode }: Place) =>
  desaCode === undefined || desaCode.startsWith(`${kabupatenCode}.`)
const inKabupaten = { ...because('desaElsewhere'), path: ['desaCode'] }

/** What somebody enters to register a product. With `proposedOn` it is proposed for curation at once. */
export const productInputSchema = z
  .strictObject(inputFields)
  .refine(hasOneProducer, oneProducer)
  .refine(isInKabupaten, inKabupaten)
export type ProductInput = z.infer<typeof productInputSchema>

/** What identifies a product of the launch, and since when it is known. */
export const nameSlotSchema = z
  .strictObject(slotFields)
  .refine(hasOneProducer, oneProducer)
  .refine(isInKabupaten, inKabupaten)
export type NameSlotInput = z.infer<typeof nameSlotSchema>

export const registerProductSchema = z
  .strictObject({ ...commandFields, ...newIdField, ...inputFields })
  .refine(hasOneProducer, oneProducer)
  .refine(isInKabupaten, inKabupaten)
export type RegisterProduct = z.infer<typeof registerProductSchema>

/** The whole description as it shall be: what is left out is emptied. A product stays in its kabupaten. */
export const updateProductSchema = z
  .strictObject({
    ...editFields,
    ...descriptionFields,
    proposedOn: inputFields.proposedOn,
    source: entryFields.source,
  })
  .refine(hasOneProducer, oneProducer)
export type UpdateProduct = z.infer<typeof updateProductSchema>

export const nameProductSlotSchema = z
  .strictObject({ ...editFields, ...slotFields })
  .refine(hasOneProducer, oneProducer)
  .refine(isInKabupaten, inKabupaten)
export type NameProductSlot = z.infer<typeof nameProductSlotSchema>

/** Why and when a product or UMKM leaves the registry. Its history stays. */
export const archiveSchema = z.strictObject(archiveFields)
export type ArchiveInput = z.infer<typeof archiveSchema>

export const archiveProductSchema = z.strictObject({ ...editFields, ...archiveFields })
export type ArchiveProduct = z.infer<typeof archiveProductSchema>

export const productIdSchema = z.strictObject({ id: z.uuid() })

export const setPhotoSchema = z.strictObject({ ...editFields, photoId: z.uuid().nullable() })
export type SetPhoto = z.infer<typeof setPhotoSchema>

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

const curateBy = <Act extends CurationAct>(act: Act) =>
  z.strictObject({ ...editFields, act: z.literal(act), input: curationInputs[act] })

export const curateProductSchema = z.discriminatedUnion('act', [
  curateBy('propose'),
  curateBy('note'),
  curateBy('curate'),
  curateBy('return'),
  curateBy('verify'),
  curateBy('launch'),
])
export type CurateProduct = z.infer<typeof curateProductSchema>

const MOST_SEARCHED = 100
const MOST_DAYS = 10_000

const productSorts = ['name', 'since', 'kabupaten'] as const

/** Which products a work list shows: those of the registry, or, with `archived`, those that left it. */
export const productFilterSchema = z.strictObject({
  province: provinceCodeSchema.optional(),
  kabupaten: kabupatenCodeSchema.optional(),
  island: z.enum(allIslands).optional(),
  category: productCategorySchema.optional(),
  stage: z.enum(curationStages).optional(),
  mentoring: z.array(z.enum(mentoringStatuses)).max(mentoringStatuses.length).optional(),
  missing: z.enum(checklistItems).optional(),
  ready: z.enum(['yes', 'no']).optional(),
  expiringWithin: z.union([z.literal(30), z.literal(60), z.literal(90)]).optional(),
  olderThanDays: z.number().int().min(0).max(MOST_DAYS).optional(),
  search: z.string().max(MOST_SEARCHED).optional(),
  archived: z.boolean().optional(),
  sort: z.enum(productSorts).optional(),
  page: pageField.optional(),
})
export type ProductFilter = z.infer<typeof productFilterSchema>
