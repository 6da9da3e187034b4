import { z } from 'zod'

/** Every command: its id, made by the client, so that the same command sent twice acts once. */
export const commandFields = { commandId: z.uuidv7() }

/** A command about something that is there: what, and the version that whoever sends it has seen. */
export const editFields = { ...commandFields, id: z.uuid(), baseVersion: z.number().int().positive() }
