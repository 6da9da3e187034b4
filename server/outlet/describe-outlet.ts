import type { AuditValue, AuditValues } from '#shared/audit/answers.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { CurrentOutlet } from '#shared/outlet/answers.ts'
import { reportedMilestones } from '#shared/outlet/reports.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { outlet } from './table.ts'

export type StoredOutlet = typeof outlet.$inferSelect

/** What people change of a row, as it is now. */
export function currentOutlet(stored: StoredOutlet): CurrentOutlet {
  const { id, version, kabupatenCode, label, place, desaCode, operatorKind, operatorName } = stored
  const { latitude, longitude, pointQuality } = stored
  return {
    ...{ id, version, kabupatenCode, label, place, desaCode, operatorKind, operatorName },
    ...{ latitude, longitude, pointQuality },
  }
}

/** All that a command may change of an outlet, by name, so that the trail can say what did. */
export function auditState(stored: StoredOutlet, events: readonly RegistryEvent[]): AuditValues {
  const { id: _id, version: _version, kabupatenCode: _code, ...row } = currentOutlet(stored)
  const milestone = reportedMilestones(effectiveEvents(events)).at(-1)?.type ?? null
  return { ...row, milestone }
}

/** Events as the trail tells them. */
export function auditEvents(events: readonly Pick<RegistryEvent, 'type' | 'window' | 'detail'>[]): AuditValues[] {
  return events.map(({ type, window, detail }) => {
    const told = Object.entries(detail).flatMap(([name, value]): [string, AuditValue][] =>
      value === undefined ? [] : [[name, value]],
    )
    return { type, ...window, ...Object.fromEntries(told) }
  })
}
