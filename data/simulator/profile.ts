import {
  addDays,
  daysBetween,
  firstDayOf,
  lastDayOf,
  monthOf,
  monthsFrom,
  weekdayOf,
  type Day,
  type Month,
} from '#shared/day/day.ts'
import { PROGRAMME_LAUNCH_DAY } from '#shared/day/programme-days.ts'
import type { Kabupaten } from '#shared/wilayah/schema.ts'
import type { Random } from './random.ts'

/** The first day on which anything simulated is recorded: the day after the launch. */
export const FIRST_DAY = addDays(PROGRAMME_LAUNCH_DAY, 1)

/** How a kabupaten works: a few are diligent, most middling, some slow and now and then silent. */
export const paces = ['diligent', 'middling', 'slow'] as const
export type Pace = (typeof paces)[number]

/** How one kabupaten works through the simulated time. */
export type Profile = {
  kabupaten: Kabupaten
  pace: Pace
  /** Working days on which its officials go out, in order; a silent month has none. */
  visits: readonly Day[]
  /** How many products it launches in each month. */
  launches: readonly { month: Month; count: number }[]
  /** Fewest and most days between a visit and its entry in the registry. */
  lag: readonly [number, number]
}

const DILIGENT_SHARE = 0.2
const SLOW_SHARE = 0.23

/** Deals the paces out by chance, so that no real kabupaten is meant. */
export function dealPaces(kabupaten: readonly Kabupaten[], random: Random): Map<Kabupaten, Pace> {
  const diligent = Math.round(kabupaten.length * DILIGENT_SHARE)
  const slow = Math.round(kabupaten.length * SLOW_SHARE)
  return new Map(
    random
      .shuffled(kabupaten)
      .map((row, index) => [row, index < diligent ? 'diligent' : index < diligent + slow ? 'slow' : 'middling']),
  )
}

type Weights = Readonly<Record<'none' | 'one' | 'two' | 'three', number>>
const counts = { none: 0, one: 1, two: 2, three: 3 } as const
const launchWeights: Readonly<Record<Pace, Weights>> = {
  diligent: { none: 3, one: 10, two: 72, three: 15 },
  middling: { none: 22, one: 36, two: 38, three: 4 },
  slow: { none: 55, one: 32, two: 13, three: 0 },
}
const visitsPerMonth: Readonly<Record<Pace, readonly [number, number]>> = {
  diligent: [4, 6],
  middling: [2, 4],
  slow: [1, 2],
}
const lags: Readonly<Record<Pace, readonly [number, number]>> = { diligent: [0, 3], middling: [1, 14], slow: [8, 55] }

type Time = { today: Day; share: number }

/** @param time `today` is not over, so nothing happens on it; `share` is how many of the usual launches there are */
export function profileOf(
  kabupaten: Kabupaten,
  pace: Pace,
  { random, today, share }: Time & { random: Random },
): Profile {
  const lastDay = addDays(today, -1)
  const months = lastDay < FIRST_DAY ? [] : monthsFrom(monthOf(FIRST_DAY), monthOf(lastDay))
  const silent = silentMonths(months, pace, random)
  const [fewest, most] = visitsPerMonth[pace]
  const visits = months.flatMap((month) => {
    if (silent.has(month)) return []
    const days = workingDays(month).filter((day) => day >= FIRST_DAY && day <= lastDay)
    return random.shuffled(days).slice(0, random.int(fewest, most)).toSorted()
  })
  const paceIn = paceByMonth(months, pace, random)
  const launches = months.slice(1).map((month) => {
    const isRainy = month.endsWith('-01') || month.endsWith('-02')
    const drawn = counts[random.weighted(launchWeights[paceIn(month)])] - (isRainy && random.chance(0.35) ? 1 : 0)
    const kept = Array.from({ length: Math.max(0, drawn) }, () => random.chance(share)).filter(Boolean).length
    return { month, count: silent.has(month) ? 0 : kept }
  })
  return { kabupaten, pace, visits, launches, lag: lags[pace] }
}

/** A middling kabupaten may get better or tire in the course of the time. */
function paceByMonth(months: readonly Month[], pace: Pace, random: Random): (month: Month) => Pace {
  if (pace !== 'middling' || months.length < 6) return () => pace
  const later = random.weighted<Pace>({ diligent: 3, middling: 5, slow: 3 })
  const turn = months[random.int(4, months.length - 1)] ?? ''
  return (month) => (month < turn ? pace : later)
}

function silentMonths(months: readonly Month[], pace: Pace, random: Random): Set<Month> {
  const silent = new Set<Month>()
  const fallSilent = (from: number, length: number) => {
    for (const month of months.slice(from, from + length)) silent.add(month)
  }
  if (pace === 'middling' && random.chance(0.5)) fallSilent(random.int(3, months.length), random.int(1, 2))
  if (pace === 'slow') {
    fallSilent(random.int(2, 8), random.int(2, 4))
    if (random.chance(0.6)) fallSilent(months.length - random.int(2, 4), months.length)
    else fallSilent(random.int(10, 14), random.int(2, 3))
  }
  return silent
}

/** Monday to Friday, without the days around Christmas. */
function isWorkingDay(day: Day): boolean {
  const weekday = weekdayOf(day)
  const date = day.slice(5)
  return weekday !== 0 && weekday !== 6 && date < '12-24' && date > '01-02'
}

function workingDays(month: Month): Day[] {
  const days: Day[] = []
  for (let day = firstDayOf(month); day <= lastDayOf(month); day = addDays(day, 1)) {
    if (isWorkingDay(day)) days.push(day)
  }
  return days
}

/** The first visit on or after a day. */
export function nextVisit({ visits }: Pick<Profile, 'visits'>, day: Day): Day | undefined {
  return visits.find((visit) => visit >= day)
}

export function visitsIn({ visits }: Pick<Profile, 'visits'>, month: Month): Day[] {
  return visits.filter((visit) => monthOf(visit) === month)
}

/** Some working days between two days, in order; one may be taken twice. */
export function someWorkingDays(random: Random, count: number, [from, to]: readonly [Day, Day]): Day[] {
  const length = daysBetween(from, to)
  const days = Array.from({ length: count }, () => workingDayFrom(addDays(from, random.int(0, length))))
  return days.map((day) => (day > to ? to : day)).toSorted()
}

/** The first working day on or after a day. */
export function workingDayFrom(day: Day): Day {
  let next = day
  while (!isWorkingDay(next)) next = addDays(next, 1)
  return next
}
