import { z } from 'zod'

/** Where a record or claim comes from: a web address, or the citation where no page is known, and the day it printed. */
export const sourceSchema = z.object({
  reference: z.string().min(4).max(2000),
  publishedText: z
    .string()
    .regex(/^\d{4}(-\d{2}){0,2}$/, 'must be a day, a month or a year')
    .optional(),
})
export type Source = z.infer<typeof sourceSchema>
