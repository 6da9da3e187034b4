import { z } from 'zod'
import { because, entryFields, noteField } from '#shared/form/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import { desaCodeSchema, kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
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

/** What somebody enters about a UMKM. Owner, phone and NIB are personal data. */
export const umkmInputSchema = z
  .strictObject({
    name: textField({ kind: 'line', min: 2, max: 200 }),
    kind: z.enum(umkmKinds),
    kabupatenCode: kabupatenCodeSchema,
    desaCode: desaCodeSchema.optional(),
    ownerName: optionalTextField({ kind: 'line', min: 2, max: 200 }),
    phone: optionalCode(readPhone, 'notAPhone'),
    nib: optionalCode(readNib, 'notANib'),
    note: noteField,
    source: entryFields.source,
  })
  .refine(({ desaCode, kabupatenCode }) => desaCode === undefined || desaCode.startsWith(`${kabupatenCode}.`), {
    ...because('desaElsewhere'),
    path: ['desaCode'],
  })
export type UmkmInput = z.infer<typeof umkmInputSchema>
