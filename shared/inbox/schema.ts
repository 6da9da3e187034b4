import { z } from 'zod'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { mailKinds } from './mail-kind.ts'
import { reminderKinds } from './reminder.ts'

/** Reminders that somebody has looked at, with all that they hold now. */
export const seenSchema = z.strictObject({
  reminders: z
    .array(z.strictObject({ kind: z.enum(reminderKinds), kabupatenCode: kabupatenCodeSchema }))
    .min(1)
    .max(3000),
})
export type Seen = z.infer<typeof seenSchema>

/** Whether somebody wants e-mail of a kind. */
export const mailChoiceSchema = z.strictObject({ kind: z.enum(mailKinds), isWanted: z.boolean() })
export type MailChoice = z.infer<typeof mailChoiceSchema>
