import { z } from 'zod'

/** Every command: its id, made by the client, so that the same command sent twice acts once. */
export const commandFields = { commandId: z.uuidv7() }

/** The id of what a command puts on record, made by the client, so that work on it can begin before the server has it. */
export const newIdField = { id: z.uuidv7().optional() }

/** A command about something that is there: what, and the version that whoever sends it has seen. */
export const editFields = { ...commandFields, id: z.uuid(), baseVersion: z.int32().positive() }

const MOST_AT_ONCE = 200
const areAllDifferent = (ids: readonly string[]) => new Set(ids).size === ids.length

/** A command about many things at once: it does all of them or none. */
export const bulkFields = {
  ids: z.array(z.uuid()).min(1).max(MOST_AT_ONCE).refine(areAllDifferent),
  products: z
    .array(z.strictObject({ id: editFields.id, baseVersion: editFields.baseVersion }))
    .min(1)
    .max(MOST_AT_ONCE)
    .refine((products) => areAllDifferent(products.map((product) => product.id))),
}

/** Takes back what an earlier command recorded. */
export const undoSchema = z.strictObject({ ...commandFields, undoes: z.uuid() })
export type Undo = z.infer<typeof undoSchema>

/** Makes sure that a command that may have been sent is not carried out any more; or tells that it was. */
export const revokeSchema = z.strictObject({ revoked: z.uuidv7() })
export type Revoke = z.infer<typeof revokeSchema>
