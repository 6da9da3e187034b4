import { z } from 'zod'
import { daySchema } from '#shared/day/schema.ts'
import { commandFields, editFields } from '#shared/command/schema.ts'
import { because, entryFields, reasonField } from '#shared/form/schema.ts'
import { sourceSchema } from '#shared/source/schema.ts'
import { optionalTextField, textField } from '#shared/text/schema.ts'
import { desaCodeSchema, islandSchema, kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { operatorKinds, pointQualities, type PointQuality } from './operator.ts'
import { milestones } from './reports.ts'

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
    operatorKind: z.enum(operatorKinds).optional(),
    operatorName: textSchema.optional(),
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

type PointInput = { latitude: number; longitude: number; quality: PointQuality }

/** A point that somebody measured or picked; a text that was none comes as it was typed. */
const pointField = z
  .custom<PointInput>((value) => typeof value === 'object', because('notAPoint'))
  .pipe(
    z.strictObject({
      latitude: z.number().min(-90).max(90),
      longitude: z.number().min(-180).max(180),
      quality: z.enum(pointQualities),
    }),
  )

const descriptionFields = {
  label: textField({ kind: 'line', min: 3, max: 200 }),
  operatorKind: z.enum(operatorKinds).optional(),
  operatorName: optionalTextField({ kind: 'line', min: 2, max: 200 }),
  place: optionalTextField({ kind: 'line', min: 2, max: 300 }),
  desaCode: desaCodeSchema.optional(),
  point: pointField.optional(),
}
/** What describes an outlet. */
export type OutletDescription = z.infer<z.ZodObject<typeof descriptionFields>>

type Operator = Pick<OutletDescription, 'operatorKind' | 'operatorName'>
const hasKindOfOperator = ({ operatorKind, operatorName }: Operator) => !operatorName || operatorKind !== undefined
const kindOfOperator = { ...because('operatorWithoutKind'), path: ['operatorKind'] }

/** A milestone as a report tells it. Who launched it and which in number it was belongs to a launch. */
const milestoneSchema = z
  .strictObject({
    ...entryFields,
    type: z.enum(milestones),
    launchedBy: optionalTextField({ kind: 'line', min: 2, max: 200 }),
    sequenceNo: z.number().int().positive().max(10_000).optional(),
    place: optionalTextField({ kind: 'line', min: 2, max: 300 }),
    reason: optionalTextField({ kind: 'prose', min: 5, max: 1000 }),
  })
  .refine(({ type, launchedBy }) => type === 'launched' || !launchedBy, {
    ...because('onlyForLaunches'),
    path: ['launchedBy'],
  })
  .refine(({ type, sequenceNo }) => type === 'launched' || sequenceNo === undefined, {
    ...because('onlyForLaunches'),
    path: ['sequenceNo'],
  })

/** What somebody enters to put an outlet on record: what it is, and the first thing that is known to have happened. */
export const outletInputSchema = z
  .strictObject({ ...descriptionFields, kabupatenCode: kabupatenCodeSchema, milestone: milestoneSchema })
  .refine(hasKindOfOperator, kindOfOperator)
export type OutletInput = z.infer<typeof outletInputSchema>

export const registerOutletSchema = z
  .strictObject({
    ...commandFields,
    ...descriptionFields,
    kabupatenCode: kabupatenCodeSchema,
    milestone: milestoneSchema,
  })
  .refine(hasKindOfOperator, kindOfOperator)
export type RegisterOutlet = z.infer<typeof registerOutletSchema>

/** The whole description as it shall be: what is left out is emptied. An outlet stays in its kabupaten. */
export const outletDescriptionSchema = z
  .strictObject({ ...descriptionFields, source: entryFields.source })
  .refine(hasKindOfOperator, kindOfOperator)
export type DescribeInput = z.infer<typeof outletDescriptionSchema>

export const describeOutletSchema = z
  .strictObject({ ...editFields, ...descriptionFields, source: entryFields.source })
  .refine(hasKindOfOperator, kindOfOperator)
export type DescribeOutlet = z.infer<typeof describeOutletSchema>

/** A milestone, or, with `rivalOf`, another report of one that is on record. */
export const recordOutletInputSchema = z.strictObject({ input: milestoneSchema, rivalOf: z.uuid().optional() })
export type RecordOutletInput = z.infer<typeof recordOutletInputSchema>

export const recordOutletSchema = z.strictObject({
  ...editFields,
  input: milestoneSchema,
  rivalOf: z.uuid().optional(),
})
export type RecordOutlet = z.infer<typeof recordOutletSchema>

/** Which report of a milestone is the best supported, and why. */
export const choiceInputSchema = z.strictObject({ eventId: z.uuid(), reason: reasonField })

export const chooseReportSchema = z.strictObject({ ...editFields, eventId: z.uuid(), reason: reasonField })
export type ChooseReport = z.infer<typeof chooseReportSchema>

export const outletIdSchema = z.strictObject({ id: z.uuid() })
