import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { checklistItems, type ChecklistItem, type ChecklistState } from './checklist-item.ts'

/** Where one item of the checklist stands. `since` is missing while nothing was ever noted. */
export type ChecklistEntry = {
  state: ChecklistState
  since?: DayWindow
  number?: string
  issuer?: string
  issuedOn?: Day
  expiresOn?: Day
  isExpired: boolean
  reason?: string
  evidence: readonly string[]
}
export type Checklist = Readonly<Record<ChecklistItem, ChecklistEntry>>

const UNTOUCHED: ChecklistEntry = { state: 'notStarted', isExpired: false, evidence: [] }

/**
 * The checklist of a product at the end of a day: what surely came later is left out, and what expired before it is
 * expired. Without a day: the latest notes, and nothing is expired.
 */
export function checklistOf(events: readonly RegistryEvent[], day?: Day): Checklist {
  const entries = new Map<ChecklistItem, ChecklistEntry>()
  for (const note of checklistNotes(events)) {
    if (day === undefined || note.window.notBefore <= day) entries.set(note.item, entryOf(note, day))
  }
  return Object.fromEntries(checklistItems.map((item) => [item, entries.get(item) ?? UNTOUCHED])) as Checklist
}

export type ChecklistNote = RegistryEvent & { item: ChecklistItem }

/** Every effective note about the checklist, in order. */
export function checklistNotes(events: readonly RegistryEvent[]): ChecklistNote[] {
  return effectiveEvents(events).flatMap((event) => {
    const { item } = event.detail
    return event.type === 'checklistNoted' && item !== undefined ? [{ ...event, item }] : []
  })
}

function entryOf({ window, detail }: ChecklistNote, day: Day | undefined): ChecklistEntry {
  const { state = 'notStarted', number, issuer, issuedOn, expiresOn, reason, evidence = [] } = detail
  return {
    state,
    since: window,
    ...(number !== undefined && { number }),
    ...(issuer !== undefined && { issuer }),
    ...(issuedOn !== undefined && { issuedOn }),
    ...(expiresOn !== undefined && { expiresOn }),
    isExpired: state === 'done' && day !== undefined && isExpiredOn(expiresOn, day),
    ...(reason !== undefined && { reason }),
    evidence,
  }
}

/** A certificate counts through the day printed on it, and is expired from the next day on. */
export function isExpiredOn(expiresOn: Day | undefined, day: Day): boolean {
  return expiresOn !== undefined && expiresOn < day
}
