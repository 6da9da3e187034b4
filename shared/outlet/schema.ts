import { z } from 'zod'
import { daySchema } from '#shared/day/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { islandSchema, kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

/** NTT Mart shops are counted as outlets; display points and marketplace listings have figures of their own. */
export const outletKindSchema = z.enum(['outlet', 'displayPoint', 'marketplaceListing'])
export type OutletKind = z.infer<typeof outletKindSchema>

const textSchema = z.string().min(1).max(500)

/** One report of an outlet. A launch has the window of days that the report allows; a plan has none. */
export const outletReportSchema = z
  .object({
    kabupatenCode: kabupatenCodeSchema,
    label: textSchema,
    place: textSchema.optional(),
    island: islandSchema,
    status: z.enum(['launched', 'planned']),
    notBefore: daySchema.optional(),
    notAfter: daySchema.optional(),
    sequenceNo: z.number().int().positive().optional(),
    launchedBy: textSchema.optional(),
    note: textSchema.optional(),
    hasConflict: z.boolean(),
    source: sourceSchema,
  })
  .superRefine((report, context) => {
    const { status, notBefore, notAfter } = report
    const refuse = (path: string, message: string) => context.addIssue({ code: 'custom', path: [path], message })
    if (status === 'launched' && !notBefore) refuse('notBefore', 'a launch needs the first day it may have been')
    if (status === 'launched' && !notAfter) refuse('notAfter', 'a launch needs the last day it may have been')
    if (status === 'planned' && (notBefore || notAfter)) refuse('notBefore', 'a planned outlet has no launch day')
    if (notBefore && notAfter && notBefore > notAfter) refuse('notAfter', 'must not be earlier than notBefore')
  })
export type OutletReport = z.infer<typeof outletReportSchema>
