import type { Day } from '#shared/day/day.ts'
import { isExact } from '#shared/day/window.ts'
import type { KabupatenRow, OutletRow, ReportedEvent } from '#shared/overview/overview.ts'
import { islandsOf, type Island } from '#shared/wilayah/kabupaten.ts'
import { outletStandingAt, outletStates, type OutletStanding, type OutletState } from './outlet-state.ts'
import { reportedMilestones, type Milestone } from './reports.ts'

/** In what a rival report differs from the one that counts. */
export type RivalDifference = 'day' | 'place' | 'launchedBy'
export type RivalReport = { report: ReportedEvent; differences: RivalDifference[] }

/** An outlet at a day: the report that counts, and those that tell otherwise. */
export type ListedOutlet = {
  outlet: OutletRow
  kabupaten: KabupatenRow
  standing: OutletStanding
  /** The best supported report of its launch, else of its being planned. */
  report: ReportedEvent | undefined
  isLaunchKnown: boolean
  rivals: RivalReport[]
}

export type IslandOutlets = { island: Island; kabupatenCount: number; outlets: ListedOutlet[] }

/** The states that the list can be filtered by; `launched` and `notYet` take in the finer ones. */
export const filterStates = ['launched', 'operating', 'paused', 'closed', 'possibly', 'prepared', 'notYet'] as const
export type FilterState = (typeof filterStates)[number]
export type OutletFilter = { island?: Island | undefined; state?: FilterState | undefined }

/** The states that a filter is to offer: always the coarse ones, the finer ones where anything was ever told of them. */
export function offeredStates(groups: readonly IslandOutlets[]): FilterState[] {
  const told = new Set(groups.flatMap(({ outlets }) => outlets.flatMap(({ outlet }) => outlet.events.map(typeOf))))
  return filterStates.filter((state) => isCoarse(state) || told.has(state))
}

const typeOf = ({ type }: ReportedEvent) => type
const isCoarse = (state: FilterState) => state === 'launched' || state === 'possibly' || state === 'notYet'

const parts: Partial<Record<FilterState, readonly OutletState[]>> = {
  launched: ['launched', 'operating', 'paused', 'closed'],
  notYet: ['notYet', 'planned', 'prepared'],
}

/** True where an outlet is in a state of the filter. */
export function isInState({ state }: OutletStanding, asked: FilterState): boolean {
  return state === asked || (parts[asked] ?? []).includes(state)
}

/** Outlets by island as officials list them, the first launched first, those without a launch last. */
export function listOutletsByIsland(
  outlets: readonly OutletRow[],
  kabupaten: readonly KabupatenRow[],
  asOf: Day,
): IslandOutlets[] {
  const places = new Map(kabupaten.map((row) => [row.code, row]))
  const listed = outlets.flatMap((outlet): ListedOutlet[] => {
    const place = places.get(outlet.kabupatenCode)
    return place && outlet.kind === 'outlet' ? [toListed(outlet, place, asOf)] : []
  })
  return islandsOf(kabupaten)
    .map((island) => ({
      island,
      kabupatenCount: kabupaten.filter((row) => row.island === island).length,
      outlets: listed.filter((each) => each.kabupaten.island === island).toSorted(byLaunch),
    }))
    .filter((group) => group.kabupatenCount > 0)
}

/** Keeps what a filter asks for; islands where nothing is left are dropped. */
export function filterOutlets(groups: readonly IslandOutlets[], { island, state }: OutletFilter): IslandOutlets[] {
  return groups
    .filter((group) => !island || group.island === island)
    .map((group) => ({ ...group, outlets: group.outlets.filter((each) => !state || isInState(each.standing, state)) }))
    .filter((group) => group.outlets.length > 0)
}

function toListed(outlet: OutletRow, kabupaten: KabupatenRow, asOf: Day): ListedOutlet {
  const reported = reportedMilestones(outlet.events)
  const of = (milestone: Milestone) => reported.find(({ type }) => type === milestone)
  const launch = of('launched')?.counted
  const best = of('launched') ?? of('prepared') ?? of('planned')
  const report = best?.counted
  return {
    outlet,
    kabupaten,
    standing: outletStandingAt(outlet.events, asOf),
    report,
    isLaunchKnown: launch !== undefined,
    rivals: (best?.rivals ?? []).map((rival) => ({
      report: rival,
      differences: rivalDifferences(rival, report, outlet),
    })),
  }
}

/** In what a report tells otherwise than the one that counts. */
export function rivalDifferences(
  rival: ReportedEvent,
  best: ReportedEvent | undefined,
  outlet: OutletRow,
): RivalDifference[] {
  if (!best) return []
  const found: [RivalDifference, boolean][] = [
    ['day', rival.notBefore !== best.notBefore || rival.notAfter !== best.notAfter],
    ['place', differs(rival.detail.place, best.detail.place ?? outlet.place)],
    ['launchedBy', differs(rival.detail.launchedBy, best.detail.launchedBy)],
  ]
  return found.filter(([, isDifferent]) => isDifferent).map(([difference]) => difference)
}

/** "Kota Kupang" and "Gedung Dekranasda NTT, Kota Kupang" tell the same, one more closely. */
function differs(one: string | null | undefined, other: string | null | undefined): boolean {
  if (!one || !other) return false
  return !one.includes(other) && !other.includes(one)
}

function byLaunch(one: ListedOutlet, other: ListedOutlet): number {
  return keyOf(one).localeCompare(keyOf(other)) || one.kabupaten.code.localeCompare(other.kabupaten.code)
}

function keyOf({ report, isLaunchKnown }: ListedOutlet): string {
  return isLaunchKnown && report ? report.notAfter : '9999'
}

/** How many launches of a list have a day that is not known. */
export function countUncertainDays(groups: readonly IslandOutlets[]): number {
  return groups
    .flatMap((group) => group.outlets)
    .filter(({ report, isLaunchKnown }) => isLaunchKnown && report && !isExact(report)).length
}

/** How many outlets stand in each state, in the order of the states; those that nobody is in are left out. */
export function countStates(groups: readonly IslandOutlets[]): { state: OutletState; count: number; maybe: number }[] {
  const standings = groups.flatMap(({ outlets }) => outlets.map(({ standing }) => standing))
  return outletStates
    .map((state) => ({
      state,
      count: standings.filter((standing) => standing.state === state).length,
      maybe: standings.filter((standing) => standing.maybe === state).length,
    }))
    .filter(({ count, maybe }) => count + maybe > 0)
}
