import { z } from 'zod'
import { commandFields } from '#shared/command/schema.ts'
import { pageField } from '#shared/form/schema.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { datasetNames } from './dataset-name.ts'
import { fileLimits } from './file-refusal.ts'
import { planKinds, rowChoices } from './plan.ts'

const LONGEST_NAME = 200
/** What no name of a file needs, what hides or turns letters, and broken characters. */
const HIDDEN = /[\p{Cc}\p{Cf}\p{Co}\uFFFD]/gu

/** A file on its way in. Its id is made by the sender, so that the same file sent twice is taken in once. */
export const uploadImportSchema = z.strictObject({
  id: z.uuidv7(),
  dataset: z.enum(datasetNames),
  name: z
    .string()
    .min(1)
    .max(LONGEST_NAME)
    .transform((name) => name.toWellFormed().replaceAll(HIDDEN, ' ').trim()),
})
export type UploadImport = z.infer<typeof uploadImportSchema>

export const importIdSchema = z.strictObject({ id: z.uuid() })

export const importRowsSchema = z.strictObject({
  id: z.uuid(),
  kind: z.enum(planKinds),
  page: pageField.optional(),
})
export type ImportRowsQuestion = z.infer<typeof importRowsSchema>

/** Which column of the sheet, from 0, fills which column of the dataset; and where rows belong that do not say it. */
export const mapImportSchema = z.strictObject({
  ...commandFields,
  id: z.uuid(),
  mapping: z.record(
    z.string().max(60),
    z
      .number()
      .int()
      .min(0)
      .max(fileLimits.columns - 1),
  ),
  kabupatenCode: kabupatenCodeSchema.optional(),
})
export type MapImport = z.infer<typeof mapImportSchema>

/** Looks again at what the rows would do, since something was changed meanwhile. */
export const replanImportSchema = z.strictObject({ ...commandFields, id: z.uuid() })
export type ReplanImport = z.infer<typeof replanImportSchema>

const MOST_DECIDED = 500

/** What a person says of rows, by their lines or of all that conflict; `undecided` takes it back. */
export const decideRowsSchema = z.strictObject({
  ...commandFields,
  id: z.uuid(),
  rows: z.union([z.array(z.number().int().min(1)).min(1).max(MOST_DECIDED), z.literal('conflicts')]),
  decision: z.enum([...rowChoices, 'undecided']),
})
export type DecideRows = z.infer<typeof decideRowsSchema>

/** `counts` are those that whoever applies it has seen: what they agreed to. */
export const applyImportSchema = z.strictObject({
  ...commandFields,
  id: z.uuid(),
  counts: z.strictObject({ added: z.number().int().min(0), changed: z.number().int().min(0) }),
})
export type ApplyImport = z.infer<typeof applyImportSchema>

export const undoImportSchema = z.strictObject({ ...commandFields, id: z.uuid() })
export type UndoImport = z.infer<typeof undoImportSchema>

/** For which kabupaten a workbook is made; left out: for all that the reader may import to. */
export const workbookSchema = z.strictObject({ kabupaten: kabupatenCodeSchema.optional() })
export type WorkbookQuestion = z.infer<typeof workbookSchema>
