import type { AuditValue, AuditValues } from './answers.ts'

/** One named value that changed. Absent: there was none before, or there is none afterwards. */
export type AuditChange = { name: string; before?: AuditValue; after?: AuditValue }

type Told = { subjectLabel?: string | null; before: AuditValues | null; after: AuditValues | null }

/** What is told first and last; the database keeps names in an order of its own. */
const first = ['name', 'kind', 'category', 'stage', 'mentoring']
const last = ['note', 'reason', 'evidence', 'source']

/**
 * What a row of the trail tells, one change per name; what happened (`events`) stands apart, and a new row need not say
 * the name that it is shown under.
 */
export function changesOf({ subjectLabel, before, after }: Told): AuditChange[] {
  const names = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after ?? {})])]
  const isSaid = (name: string) => name === 'name' && before?.[name] === undefined && after?.[name] === subjectLabel
  return names
    .filter((name) => name !== EVENTS && !isSaid(name))
    .toSorted((a, b) => rankOf(a) - rankOf(b))
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

function rankOf(name: string): number {
  if (first.includes(name)) return first.indexOf(name) - first.length
  return last.indexOf(name) + 1
}

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
