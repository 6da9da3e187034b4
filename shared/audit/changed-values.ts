import type { AuditValue, AuditValues } from './answers.ts'

type Values = Readonly<Record<string, AuditValue>>

/** What differs between two states of a row, before and after; empty when nothing does. A value that only one has counts. */
export function changedValues(before: Values, after: Values): { before: AuditValues; after: AuditValues } {
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  const changed = names.filter((name) => textOf(before[name]) !== textOf(after[name]))
  const only = (values: Values) =>
    Object.fromEntries(changed.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])))
  return { before: only(before), after: only(after) }
}

function textOf(value: AuditValue | undefined): string | undefined {
  return value === undefined ? undefined : JSON.stringify(value)
}
