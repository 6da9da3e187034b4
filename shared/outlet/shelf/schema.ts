import { z } from 'zod'
import { commandFields } from '#shared/command/schema.ts'
import { monthSchema } from '#shared/day/schema.ts'
import { because, entryFields, noteField } from '#shared/form/schema.ts'
import { optionalRupiahField } from '#shared/money/schema.ts'
import { sumRupiah } from '#shared/money/rupiah.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { optionalTextField } from '#shared/text/schema.ts'
import { MOST_SHELF_FILE_BYTES } from './preview.ts'

const MOST_SHELF_LINES = 300
const MOST_PIECES = 10_000_000
const LONGEST_FILE_NAME = 200

const nameField = optionalTextField({ kind: 'line', max: 120 })

/**
 * One line of a shelf report: a product of the registry, or goods from outside the programme by name. `asFinding`: the
 * product is not ready, and was found on the shelf all the same.
 */
const lineField = z
  .strictObject({
    kind: z.enum(['programme', 'outside']),
    asFinding: z.boolean().optional(),
    productId: z.uuid().optional(),
    name: nameField,
    quantity: z.number().int().min(0).max(MOST_PIECES).optional(),
    priceRupiah: optionalRupiahField,
    salesRupiah: optionalRupiahField,
    ranOut: z.boolean(),
    supplierId: z.uuid().optional(),
    supplier: nameField,
  })
  .refine(({ kind, productId }) => kind === 'outside' || productId !== undefined, {
    ...because('required'),
    path: ['productId'],
  })
  .refine(({ kind, name }) => kind === 'programme' || name !== undefined, { ...because('required'), path: ['name'] })
  .refine(({ supplierId, supplier }) => supplierId === undefined || supplier === undefined, {
    ...because('supplierTwice'),
    path: ['supplier'],
  })
export type ShelfLineInput = z.infer<typeof lineField>

const linesField = z
  .array(lineField)
  .max(MOST_SHELF_LINES)
  .superRefine((lines, context) => {
    const seen = new Set<string>()
    for (const [index, { kind, productId, name }] of lines.entries()) {
      const key = kind === 'programme' ? productId : `outside ${searchKey(name ?? '')}`
      const field = kind === 'programme' ? 'productId' : 'name'
      if (key === undefined) continue
      if (seen.has(key)) context.addIssue({ code: 'custom', path: [index, field], message: 'sameOnShelf' })
      seen.add(key)
    }
  })

const contentFields = {
  lines: linesField,
  salesRupiah: optionalRupiahField,
  note: noteField,
  evidence: entryFields.evidence,
  source: entryFields.source,
  /** The person has seen that an amount is unusual, and means it. */
  confirmed: z.boolean().optional(),
}

type Sales = { lines: readonly ShelfLineInput[]; salesRupiah?: number | undefined }
const coversItsLines = ({ lines, salesRupiah }: Sales) =>
  salesRupiah === undefined || sumRupiah(lines.map((line) => line.salesRupiah ?? 0)) <= salesRupiah
const salesBelowLines = { ...because('salesBelowLines'), path: ['salesRupiah'] }

/** The form of a shelf report. */
export const shelfInputSchema = z.strictObject(contentFields).refine(coversItsLines, salesBelowLines)
export type ShelfInput = z.infer<typeof shelfInputSchema>

/** Which report. */
export const shelfPlaceSchema = z.strictObject({ outletId: z.uuid(), month: monthSchema })
export type ShelfPlace = z.infer<typeof shelfPlaceSchema>

/** Reports the shelf of a month, or corrects it. `baseVersion` 0: nobody had reported it. */
export const submitShelfSchema = z
  .strictObject({
    ...commandFields,
    ...shelfPlaceSchema.shape,
    baseVersion: z.int32().nonnegative(),
    ...contentFields,
  })
  .refine(coversItsLines, salesBelowLines)
export type SubmitShelf = z.infer<typeof submitShelfSchema>

/** A spreadsheet of one shelf: it comes whole, in Base64. */
export const previewShelfSchema = z.strictObject({
  ...shelfPlaceSchema.shape,
  name: z.string().min(1).max(LONGEST_FILE_NAME),
  content: z.base64().max(Math.ceil(MOST_SHELF_FILE_BYTES / 3) * 4),
})
export type PreviewShelf = z.infer<typeof previewShelfSchema>

/** Products to put on a shelf, found by what is typed. */
export const findShelfProductSchema = z.strictObject({ ...shelfPlaceSchema.shape, search: z.string().max(100) })
export type FindShelfProduct = z.infer<typeof findShelfProductSchema>

export const shelfProductSchema = z.strictObject({ productId: z.uuid() })
