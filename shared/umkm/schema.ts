import { z } from 'zod'
import { commandFields, editFields, newIdField } from '#shared/command/schema.ts'
import { archiveFields, because, entryFields, noteField, pageField } from '#shared/form/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import { desaCodeSchema, kabupatenCodeSchema, provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { umkmKinds } from './kind.ts'
import { NIB_DIGITS } from './nib.ts'
import { readPhone } from './phone.ts'

/** A micro, small or medium business, or a group that works as one, as a report names it. */
export const umkmSchema = z.object({
  name: z.string().min(1).max(200),
  kind: z.enum(umkmKinds),
  kabupatenCode: kabupatenCodeSchema,
  desaText: z.string().min(1).max(200).optional(),
  note: z.string().min(1).max(500).optional(),
  source: sourceSchema,
})
export type Umkm = z.infer<typeof umkmSchema>

/** Empty is left out; what is there must read as `read` says. */
function optionalCode(read: (typed: string) => string | undefined, key: Parameters<typeof because>[0]) {
  return z
    .string()
    .max(40)
    .transform((typed, context) => {
      if (typed.trim() === '') return undefined
      const value = read(typed)
      if (value === undefined) context.issues.push({ code: 'custom', input: typed, message: key })
      return value
    })
    .optional()
}

function readNib(typed: string): string | undefined {
  const digits = typed.replaceAll(/[\s.-]/g, '')
  return NIB_DIGITS.test(digits) ? digits : undefined
}

/** What describes a UMKM. Owner, phone and NIB are personal data. */
const descriptionFields = {
  name: textField({ kind: 'line', min: 2, max: 200 }),
  kind: z.enum(umkmKinds),
  desaCode: desaCodeSchema.optional(),
  ownerName: optionalTextField({ kind: 'line', min: 2, max: 200 }),
  phone: optionalCode(readPhone, 'notAPhone'),
  nib: optionalCode(readNib, 'notANib'),
  note: noteField,
  source: entryFields.source,
}
const inputFields = { ...descriptionFields, kabupatenCode: kabupatenCodeSchema }
type Place = { desaCode?: string | undefined; kabupatenCode: string }

const isInKabupaten = ({ desaCode, kabupatenCode }: Place) =>
  desaCode === undefined || desaCode.startsWith(`${kabupatenCode}.`)
const inKabupaten = { ...because('desaElsewhere'), path: ['desaCode'] }

/** What somebody enters about a UMKM. */
export const umkmInputSchema = z.strictObject(inputFields).refine(isInKabupaten, inKabupaten)
export type UmkmInput = z.infer<typeof umkmInputSchema>

export const registerUmkmSchema = z
  .strictObject({ ...commandFields, ...newIdField, ...inputFields })
  .refine(isInKabupaten, inKabupaten)
export type RegisterUmkm = z.infer<typeof registerUmkmSchema>

/** The whole description as it shall be: what is left out is emptied. A UMKM stays in its kabupaten. */
export const updateUmkmSchema = z.strictObject({ ...editFields, ...descriptionFields })
export type UpdateUmkm = z.infer<typeof updateUmkmSchema>

export const archiveUmkmSchema = z.strictObject({ ...editFields, ...archiveFields })
export type ArchiveUmkm = z.infer<typeof archiveUmkmSchema>

/** The archiving was a mistake, or the UMKM works again. */
export const restoreUmkmSchema = z.strictObject({
  ...editFields,
  reason: optionalTextField({ kind: 'prose', max: 1000 }),
})
export type RestoreUmkm = z.infer<typeof restoreUmkmSchema>

const MOST_SEARCHED = 100

/** Which UMKM a list shows: those of the registry, or, with `archived`, those that left it. */
export const umkmFilterSchema = z.strictObject({
  province: provinceCodeSchema.optional(),
  kabupaten: kabupatenCodeSchema.optional(),
  search: z.string().max(MOST_SEARCHED).optional(),
  archived: z.boolean().optional(),
  page: pageField.optional(),
})
export type UmkmFilter = z.infer<typeof umkmFilterSchema>

/** A name that is about to be saved. `exceptId` is what is being edited. */
export const similarSchema = z.strictObject({
  kabupatenCode: kabupatenCodeSchema,
  name: z.string().max(MOST_SEARCHED * 2),
  exceptId: z.uuid().optional(),
})
export type SimilarQuestion = z.infer<typeof similarSchema>

export const umkmIdSchema = z.strictObject({ id: z.uuid() })
