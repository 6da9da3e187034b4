import { z } from 'zod'
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
