import type { AuditValue, AuditValues } from './answers.ts'

/** One named value that changed. Absent: there was none before, or there is none afterwards. */
export type AuditChange = { name: string; before?: AuditValue; after?: AuditValue }

/** What a row of the trail tells, one change per name, in the order of the row; what happened (`events`) stands apart. */
export function changesOf({ before, after }: { before: AuditValues | null; after: AuditValues | null }): AuditChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  return names
    .filter((name) => name !== EVENTS)
    .map((name) => ({
      name,
      ...(before?.[name] !== undefined && { before: before[name] }),
      ...(after?.[name] !== undefined && { after: after[name] }),
    }))
    .filter((change) => !isNothing(change))
}

/** The events that a row of the trail tells of. */
export function eventsIn(after: AuditValues | null): AuditValues[] {
  const events = after?.[EVENTS]
  return isListValue(events) ? events.filter(isValues) : []
}

const EVENTS = 'events'

/** A new row tells also what was left empty; a reader need not. */
function isNothing(change: AuditChange): boolean {
  return change.before === undefined && change.after === null
}

function isValues(value: unknown): value is AuditValues {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** `Array.isArray` forgets what a read-only list holds. */
export function isListValue(value: AuditValue | undefined): value is readonly AuditValue[] {
  return Array.isArray(value)
}
