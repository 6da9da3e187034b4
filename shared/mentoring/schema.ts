import { z } from 'zod'
import { bulkFields, commandFields } from '#shared/command/schema.ts'
import { entryFields, reasonField } from '#shared/form/schema.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import type { MentoringAct } from './acts.ts'
import { mentors } from './mentoring-status.ts'

/** What each act of mentoring tells. Besides window and source, every field is a field of the event's detail. */
export const mentoringInputs = {
  queue: z.strictObject(entryFields),
  start: z.strictObject({ ...entryFields, by: z.enum(mentors) }),
  transfer: z.strictObject({
    ...entryFields,
    receivingUnit: textField({ kind: 'line', min: 3, max: 200 }),
    reason: reasonField,
    letterNumber: optionalTextField({ kind: 'line', max: 100 }),
  }),
  complete: z.strictObject(entryFields),
  stop: z.strictObject({ ...entryFields, reason: reasonField }),
  reopen: z.strictObject({ ...entryFields, reason: reasonField }),
} as const satisfies Record<MentoringAct, z.ZodType>

export type MentoringInput<Act extends MentoringAct = MentoringAct> = z.infer<(typeof mentoringInputs)[Act]>

const actBy = <Act extends MentoringAct>(act: Act) => ({ act: z.literal(act), input: mentoringInputs[act] })

const commandBy = <Act extends MentoringAct>(act: Act) =>
  z.strictObject({ ...commandFields, products: bulkFields.products, ...actBy(act) })
export const mentoringActSchema = z.discriminatedUnion('act', [
  commandBy('queue'),
  commandBy('start'),
  commandBy('transfer'),
  commandBy('complete'),
  commandBy('stop'),
  commandBy('reopen'),
])
export type ActOnMentoring = z.infer<typeof mentoringActSchema>

const previewBy = <Act extends MentoringAct>(act: Act) => z.strictObject({ products: bulkFields.ids, ...actBy(act) })
export const mentoringPreviewSchema = z.discriminatedUnion('act', [
  previewBy('queue'),
  previewBy('start'),
  previewBy('transfer'),
  previewBy('complete'),
  previewBy('stop'),
  previewBy('reopen'),
])
export type PreviewMentoring = z.infer<typeof mentoringPreviewSchema>
