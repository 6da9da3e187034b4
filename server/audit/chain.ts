import { createHash } from 'node:crypto'
import type { auditEntry } from './table.ts'

export type AuditRow = typeof auditEntry.$inferSelect
/** What a hash covers: all of a row but its number, which the database gives, and its hashes. */
export type AuditContent = Omit<AuditRow, 'ordinal' | 'previousHash' | 'hash'>

/** The hash of a row: SHA-256 over the hash before it and its content, with names in alphabetical order. */
export function hashOf(previousHash: string, content: AuditContent): string {
  return createHash('sha256')
    .update(`${previousHash}\n${canonical({ ...content, at: content.at.toISOString() })}`)
    .digest('hex')
}

/** The same values always give the same text, in whatever order the database returns them. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, part]) => part !== undefined)
      .toSorted(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`).join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
