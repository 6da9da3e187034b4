import { z } from 'zod'
import { bulkFields, commandFields } from '#shared/command/schema.ts'
import { because, dayField, entryFields, pageField } from '#shared/form/schema.ts'
import { optionalTextField } from '#shared/text/schema.ts'
import { NIB_DIGITS } from '#shared/umkm/nib.ts'
import { kabupatenCodeSchema, provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { checklistItems, checklistStates, isCertificate } from './checklist-item.ts'

const certificateFields = ['number', 'issuer', 'issuedOn', 'expiresOn'] as const

/** What is noted about one item of the checklist. A certificate that is done has its number. */
export const checklistInputSchema = z
  .strictObject({
    ...entryFields,
    item: z.enum(checklistItems),
    state: z.enum(checklistStates),
    number: optionalTextField({ kind: 'line', max: 100 }),
    issuer: optionalTextField({ kind: 'line', max: 200 }),
    issuedOn: dayField.optional(),
    expiresOn: dayField.optional(),
    reason: optionalTextField({ kind: 'prose', min: 5, max: 1000 }),
  })
  .superRefine((note, context) => {
    const refuse = (path: string, { error }: ReturnType<typeof because>) =>
      context.addIssue({ code: 'custom', path: [path], message: error })
    const isHeld = isCertificate(note.item) && note.state === 'done'
    if (note.state === 'waived' && note.reason === undefined) refuse('reason', because('required'))
    if (isHeld && note.number === undefined) refuse('number', because('required'))
    if (note.item === 'nib' && note.number !== undefined && !NIB_DIGITS.test(note.number)) {
      refuse('number', because('notANib'))
    }
    for (const field of certificateFields) {
      if (note[field] === undefined || isHeld) continue
      refuse(field, because(isCertificate(note.item) ? 'onlyWhenDone' : 'onlyForCertificates'))
    }
    if (note.issuedOn !== undefined && note.expiresOn !== undefined && note.expiresOn <= note.issuedOn) {
      refuse('expiresOn', because('expiresBeforeIssue'))
    }
  })
export type ChecklistInput = z.infer<typeof checklistInputSchema>

export const noteChecklistSchema = z.strictObject({
  ...commandFields,
  products: bulkFields.products,
  input: checklistInputSchema,
})
export type NoteChecklist = z.infer<typeof noteChecklistSchema>

/** Certificates that expire from today on within so many days, or that have expired. */
export const expiringSchema = z.strictObject({
  within: z.union([z.literal(30), z.literal(60), z.literal(90), z.literal('expired')]),
  province: provinceCodeSchema.optional(),
  kabupaten: kabupatenCodeSchema.optional(),
  page: pageField.optional(),
})
export type ExpiringQuestion = z.infer<typeof expiringSchema>
