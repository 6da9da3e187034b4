import { z } from 'zod'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

/**
 * For which kabupaten a file is stored, how whoever sends it calls it, and the id that it has on the device it comes from;
 * or of which file it is the small image.
 */
export const uploadSchema = z.union([
  z.strictObject({ smallOf: z.uuid() }),
  z.strictObject({ kabupaten: kabupatenCodeSchema, name: z.string().max(1000).default(''), id: z.uuidv7().optional() }),
])

export const fileIdSchema = z.uuid()
