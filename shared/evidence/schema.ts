import { z } from 'zod'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

/** For which kabupaten a file is stored and how whoever sends it calls it, or of which file it is the small image. */
export const uploadSchema = z.union([
  z.strictObject({ smallOf: z.uuid() }),
  z.strictObject({ kabupaten: kabupatenCodeSchema, name: z.string().max(1000).default('') }),
])

export const fileIdSchema = z.uuid()
