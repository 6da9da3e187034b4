import type { DayWindow } from '#shared/day/window.ts'
import type { EventDetail } from './registry-event.ts'

/** What somebody enters about something that happened: when, whence, and the fields of the detail. */
type Told = EventDetail & { window: DayWindow; source?: unknown }

/** The detail of the event that an entry becomes: what was left out of the form is not there. */
export function detailOf({ window: _window, source: _source, ...detail }: Told): EventDetail {
  return Object.fromEntries(Object.entries(detail).filter(([, value]) => value !== undefined))
}
