import { z } from 'zod'
import { commandFields } from '#shared/command/schema.ts'
import { desaCodeSchema } from '#shared/wilayah/schema.ts'
import { conflictKinds } from './subject.ts'

/** Which refused edits: those of one record, or all that wait. */
export const refusedEditsSchema = z.strictObject({
  kind: z.enum(conflictKinds).optional(),
  subjectId: z.uuid().optional(),
})
export type RefusedEditsQuestion = z.infer<typeof refusedEditsSchema>

const MOST_NAMES = 500

/** Ids of products and UMKM, and codes of desa, that somebody wants to read as names. */
export const namesSchema = z.strictObject({
  ids: z.array(z.uuid()).max(MOST_NAMES),
  desaCodes: z.array(desaCodeSchema).max(MOST_NAMES),
})
export type NamesQuestion = z.infer<typeof namesSchema>

/** Which one: by its own id, or by the id of the command that was refused. */
export const settleConflictSchema = z.strictObject({
  ...commandFields,
  refused: z.uuid(),
  how: z.enum(['takenOver', 'dismissed']),
})
export type SettleConflict = z.infer<typeof settleConflictSchema>
