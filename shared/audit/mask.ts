import type { AuditValue, AuditValues } from './answers.ts'
import { isListValue } from './changes.ts'

/** Stands for a value that the reader may not see. */
export const MASK = '•••'

const personalNames = new Set(['ownerName', 'phone', 'nib'])

/** The values without personal data; what is empty stays so, since that is a change too. */
export function maskPersonal(values: AuditValues): AuditValues {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      personalNames.has(name) && value !== null ? MASK : within(value),
    ]),
  )
}

function within(value: AuditValue): AuditValue {
  if (isListValue(value)) return value.map(within)
  return typeof value === 'object' && value !== null ? maskPersonal(value) : value
}

/** Whether something in the values is masked. */
export function hasMask(values: AuditValue): boolean {
  if (values === MASK) return true
  return typeof values === 'object' && values !== null && Object.values(values).some(hasMask)
}
