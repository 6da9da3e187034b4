import { isDay } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import {
  eventTypes,
  subjectKinds,
  type EventDetail,
  type EventType,
  type SubjectKind,
} from '#shared/figure/registry-event.ts'
import type { AuditValues } from './answers.ts'
import { MASK } from './mask.ts'

/** An event as the trail tells it. `nib` is the number of a NIB, null when it is masked. */
export type AuditEventTold = {
  type: EventType
  subjectKind: SubjectKind
  window: DayWindow
  detail: EventDetail
  nib?: string | null
}

/**
 * Reads an event out of a row of the trail; undefined when it is none that this version knows. Its detail passed the schema
 * of details when it was recorded.
 */
export function readAuditEvent(
  { type, notBefore, notAfter, nib, ...detail }: AuditValues,
  kind: string | null,
): AuditEventTold | undefined {
  const subjectKind = subjectKinds.find((known) => known === kind)
  const known = subjectKind && eventTypes[subjectKind].find((eventType) => eventType === type)
  if (!subjectKind || !known || !isDayText(notBefore) || !isDayText(notAfter)) return undefined
  return {
    ...{ type: known, subjectKind, window: { notBefore, notAfter }, detail },
    ...(typeof nib === 'string' && { nib: nib === MASK ? null : nib }),
  }
}

function isDayText(value: unknown): value is DayWindow['notBefore'] {
  return typeof value === 'string' && isDay(value)
}
