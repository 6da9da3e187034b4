import { firstDayOf, lastDayOf, monthOf, monthsFrom, type Day, type Month } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { allHold, happenedBy, not, type Sureness } from '#shared/figure/timeline.ts'
import { curationOf } from '#shared/product/curation.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** The launch of a product as the monthly target counts it: when, whether PMD verified it, and when it left the registry. */
export type Launch = { window: DayWindow; isVerified: boolean; archived: DayWindow | null }

/** Launches of one kabupaten that are alike for the target, and how many they are. */
export type LaunchCount = Launch & { kabupatenCode: KabupatenCode; count: number }

/** The launch that a product's whole history amounts to; undefined when it was never launched. */
export function launchOf(events: readonly RegistryEvent[]): Launch | undefined {
  const effective = effectiveEvents(events)
  const launched = effective.find((event) => event.type === 'launched')
  if (!launched) return undefined
  const archived = effective.find((event) => event.type === 'archived')
  return {
    window: launched.window,
    isVerified: curationOf(effective).isVerified,
    archived: archived?.window ?? null,
  }
}

/** What changes between two histories of a product, as signed counts; nothing when the target does not notice. */
export function launchDifference(
  before: Launch | undefined,
  after: Launch | undefined,
): { launch: Launch; delta: 1 | -1 }[] {
  if (before && after && keyOf(before) === keyOf(after)) return []
  return [
    ...(before ? [{ launch: before, delta: -1 as const }] : []),
    ...(after ? [{ launch: after, delta: 1 as const }] : []),
  ]
}

/** What is missing from the launches that are held (negative: too much) to agree with those that are expected. */
export function launchDifferences(held: readonly LaunchCount[], expected: readonly LaunchCount[]): LaunchCount[] {
  const sums = new Map<string, LaunchCount>()
  const add = (launch: LaunchCount, count: number) => {
    const key = `${launch.kabupatenCode}|${keyOf(launch)}`
    sums.set(key, { ...launch, count: (sums.get(key)?.count ?? 0) + count })
  }
  for (const launch of expected) add(launch, launch.count)
  for (const launch of held) add(launch, -launch.count)
  return [...sums.values()].filter((launch) => launch.count !== 0)
}

function keyOf({ window, isVerified, archived }: Launch): string {
  return [window.notBefore, window.notAfter, isVerified, archived?.notBefore, archived?.notAfter].join('|')
}

/** The first and last day of a time, both included. */
export type Span = { from: Day; to: Day }

export function spanOf(month: Month): Span {
  return { from: firstDayOf(month), to: lastDayOf(month) }
}

/**
 * How surely a launch lies in a span of days, as it stood at `asOf`. Where its window crosses an end of the span it may
 * lie in it. Once a product is archived it counts in no month any more.
 */
export function launchWithin({ window, archived }: Launch, { from, to }: Span, asOf: Day): Sureness {
  const end = to < asOf ? to : asOf
  if (window.notBefore > end || window.notAfter < from) return 'no'
  const inside = window.notBefore >= from && window.notAfter <= end ? 'surely' : 'maybe'
  return allHold([inside, archived ? not(happenedBy(archived, asOf)) : 'surely'])
}

/** How many launches lie in a span: `low` surely, `high` possibly. */
export function countWithin(launches: readonly LaunchCount[], span: Span, asOf: Day): Interval {
  const sum: Interval = { low: 0, high: 0 }
  for (const launch of launches) {
    const sureness = launchWithin(launch, span, asOf)
    if (sureness === 'surely') sum.low += launch.count
    if (sureness !== 'no') sum.high += launch.count
  }
  return sum
}

/** The months in which a launch may lie at `asOf`; none while it has surely not happened. */
export function monthsOfLaunch({ window }: Launch, asOf: Day): Month[] {
  const last = window.notAfter < asOf ? window.notAfter : asOf
  return window.notBefore > last ? [] : monthsFrom(monthOf(window.notBefore), monthOf(last))
}
