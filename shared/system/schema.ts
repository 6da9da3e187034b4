import { z } from 'zod'
import { commandFields } from '#shared/command/schema.ts'

/** Asks for a recount of ledger and audit trail as soon as a process has time for it. */
export const requestCheckSchema = z.strictObject({ ...commandFields })
export type RequestCheck = z.infer<typeof requestCheckSchema>
