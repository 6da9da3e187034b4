import { z } from 'zod'

const name = z.string().regex(/^[a-z_][a-z0-9_]{0,62}$/)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.number().int().min(0)
const digits = z.string().regex(/^\d{1,20}$/)

const migrationSchema = z.strictObject({
  version: z.number().int().min(1),
  name: z.string().max(200),
  sha256,
  appliedAt: z.string().max(40),
})
const tableSchema = z.strictObject({
  name,
  columns: z.array(z.strictObject({ name, type: z.string().max(100) })).min(1),
  rows: count,
  /** The sum of the hashes of its rows, whatever their order, modulo 2^64. */
  sum: digits,
})
const partSchema = z.strictObject({ path: z.string().max(200), bytes: count, sha256 })

/** What a backup says of itself: its last part, without which it is not whole. */
export const manifestSchema = z.strictObject({
  format: z.literal(1),
  programVersion: z.string().max(50),
  madeAt: z.iso.datetime(),
  engine: z.enum(['pglite', 'postgres']),
  simulated: z.boolean(),
  dataVersion: count,
  audit: z.strictObject({ count, hash: z.string().max(64) }),
  ledger: z.strictObject({ lines: count, lastOrdinal: count }),
  migrations: z.array(migrationSchema).min(1),
  tables: z.array(tableSchema).min(1),
  files: z.strictObject({ count, bytes: count, missing: count, broken: count }),
  authSecret: z.enum(['included', 'left-out', 'none']),
  parts: z.array(partSchema),
})

export type Manifest = z.infer<typeof manifestSchema>
export type BackupPart = z.infer<typeof partSchema>
export type KnownMigration = z.infer<typeof migrationSchema>
export type TableShape = Omit<z.infer<typeof tableSchema>, 'rows' | 'sum'>
export type TableContent = z.infer<typeof tableSchema>
