import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { countedReport } from '#shared/outlet/reports.ts'
import { rolloutStateAt } from '#shared/outlet/rollout.ts'
import type { KabupatenOverview, OutletRow } from './overview.ts'
import { owedIn, type Owed } from './owed.ts'

/** What is known about the outlets of one kabupaten at a day. */
export type KabupatenOutlets =
  | { kind: 'none' }
  | { kind: 'launched'; window: DayWindow; count: number }
  | { kind: 'possibly'; window: DayWindow }

/** What the sentence at the top of a kabupaten's page says. */
export type KabupatenHeadline = { outlet: KabupatenOutlets; owed?: Owed }

export function kabupatenHeadlineOf(
  facts: Pick<KabupatenOverview, 'asOf' | 'outlets' | 'board' | 'kabupaten'>,
): KabupatenHeadline {
  const own = facts.board.filter((cell) => cell.kabupatenCode === facts.kabupaten.code)
  const owed = owedIn(own, facts.asOf)
  return { outlet: outletStandingOf(facts.outlets, facts.asOf), ...(owed && { owed }) }
}

/** The earliest surely launched outlet, else one that may be launched. Display points and listings do not count. */
export function outletStandingOf(outlets: readonly OutletRow[], asOf: Day): KabupatenOutlets {
  const windows = outlets
    .filter((outlet) => outlet.kind === 'outlet')
    .flatMap((outlet) => launchWindowOf(outlet) ?? [])
    .toSorted((one, other) => one.notAfter.localeCompare(other.notAfter))
  const launched = windows.filter((window) => rolloutStateAt(window, asOf) === 'launched')
  if (launched[0]) return { kind: 'launched', window: launched[0], count: launched.length }
  const possibly = windows.find((window) => rolloutStateAt(window, asOf) === 'possibly')
  return possibly ? { kind: 'possibly', window: possibly } : { kind: 'none' }
}

/** When an outlet was launched, by the report that counts; undefined when no report tells of a launch. */
export function launchWindowOf(outlet: OutletRow): DayWindow | undefined {
  const reports = outlet.events.map((event) => ({
    ...event,
    window: { notBefore: event.notBefore, notAfter: event.notAfter },
  }))
  return countedReport(reports, 'launched')?.window
}
