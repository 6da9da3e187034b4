import { z } from 'zod'
import { commandFields, editFields } from '#shared/command/schema.ts'
import { monthSchema } from '#shared/day/schema.ts'
import { because, entryFields, noteField, reasonField } from '#shared/form/schema.ts'
import { kabupatenCodeSchema, ofProvinceSchema } from '#shared/wilayah/schema.ts'
import { reportStates } from './report.ts'

const MOST_PRODUCTS = 200
const areAllDifferent = (ids: readonly string[]) => new Set(ids).size === ids.length

/** What a kabupaten tells of a month. A draft may tell nothing yet. */
const contentFields = {
  productIds: z.array(z.uuid()).max(MOST_PRODUCTS).refine(areAllDifferent),
  isNihil: z.boolean(),
  shelfRemark: noteField,
  obstacles: noteField,
  note: noteField,
  evidence: entryFields.evidence,
}

const isNihilOrProducts = ({ isNihil, productIds }: { isNihil: boolean; productIds: readonly string[] }) =>
  !isNihil || productIds.length === 0
const nihilOrProducts = { ...because('nihilWithProducts'), path: ['isNihil'] }

/** The form of a monthly report. */
export const reportInputSchema = z.strictObject(contentFields).refine(isNihilOrProducts, nihilOrProducts)
export type ReportInput = z.infer<typeof reportInputSchema>

/** Which report. */
export const reportPlaceSchema = z.strictObject({ kabupatenCode: kabupatenCodeSchema, month: monthSchema })
export type ReportPlace = z.infer<typeof reportPlaceSchema>

/** Keeps a draft, or submits the report with what it says now. `baseVersion` 0: nobody had begun it. */
export const writeReportSchema = z
  .strictObject({
    ...commandFields,
    ...reportPlaceSchema.shape,
    baseVersion: z.int32().nonnegative(),
    ...contentFields,
  })
  .refine(isNihilOrProducts, nihilOrProducts)
export type WriteReport = z.infer<typeof writeReportSchema>

/** The form of an acceptance. */
export const acceptNoteSchema = z.strictObject({ note: noteField })
export const acceptReportSchema = z.strictObject({ ...editFields, ...acceptNoteSchema.shape })
/** Returning and reopening say why, to the kabupaten. */
export const giveBackNoteSchema = z.strictObject({ note: reasonField })
export const giveBackReportSchema = z.strictObject({ ...editFields, ...giveBackNoteSchema.shape })
export type ReviewReport = z.infer<typeof acceptReportSchema>

/** Which reports a list shows; without month and kabupaten those of the last month that is over. */
export const reportFilterSchema = z.strictObject({
  kabupaten: kabupatenCodeSchema.optional(),
  month: monthSchema.optional(),
  state: z.enum([...reportStates, 'missing']).optional(),
  ...ofProvinceSchema.shape,
})
export type ReportFilter = z.infer<typeof reportFilterSchema>
