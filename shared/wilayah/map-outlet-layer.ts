import type { Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { countLaunches, rolloutStateAt, type RolloutState } from '#shared/outlet/rollout.ts'
import type { RolloutRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from './kabupaten.ts'
import { countClasses, figureAt, type MapClass, type MapData, type MapRow, type MapTone } from './map-classes.ts'

export type OutletValue = {
  kind: 'outlets'
  launches: (RolloutRow & { state: RolloutState })[]
  count: Interval
  /** True where a report says that an outlet is to come or in preparation. */
  planned: boolean
}

export type OutletSummary = {
  kind: 'outlets'
  total: number
  /** How many kabupaten have an outlet. */
  launched: Interval
  /** Kabupaten where it is on record that there is none yet. */
  notLaunched: KabupatenCode[]
  noRecord: KabupatenCode[]
}

type Class = Omit<MapClass, 'count'>

/** Where an outlet was launched, by the year of the first one, and where not. */
export function outletLayer(data: Pick<MapData, 'kabupaten' | 'figures' | 'rollout' | 'asOf'>): {
  classes: MapClass[]
  rows: MapRow<OutletValue>[]
  summary: OutletSummary
} {
  const found = new Map<string, Class>()
  const rows = data.kabupaten.map(({ code }) => {
    const value = readOutlets(data, code)
    const known = classify(value, isOnRecord(data, code))
    found.set(known.key, known)
    return { kabupatenCode: code, classKey: known.key, value }
  })
  const years = [...found.values()].filter((each) => each.label.kind === 'launchedIn').toSorted(byKey)
  const classes = [...withTones(years), possibly, notLaunched, noRecord]
  const codesIn = (key: string) => rows.filter((row) => row.classKey === key).map((row) => row.kabupatenCode)
  const launched = {
    low: rows.filter((row) => row.value.count.low > 0).length,
    high: rows.filter((row) => row.value.count.high > 0).length,
  }
  const summary: OutletSummary = {
    kind: 'outlets',
    total: rows.length,
    launched,
    notLaunched: codesIn(notLaunched.key),
    noRecord: codesIn(noRecord.key),
  }
  return { classes: countClasses(classes, rows), rows, summary }
}

const possibly: Class = { key: 'possibly', tone: 'unsure', label: { kind: 'possiblyLaunched' } }
const notLaunched: Class = { key: 'notLaunched', tone: 'hollow', label: { kind: 'notLaunched' } }
const noRecord: Class = { key: 'noRecord', tone: 'noRecord', label: { kind: 'noRecord' } }

function readOutlets(data: Pick<MapData, 'figures' | 'rollout' | 'asOf'>, code: KabupatenCode): OutletValue {
  const own = data.rollout.filter((row) => row.kabupatenCode === code).toSorted(byDay)
  return {
    kind: 'outlets',
    launches: own.map((row) => ({ ...row, state: rolloutStateAt(row, data.asOf) })),
    count: countLaunches(own, data.asOf),
    planned: (['outletsPlanned', 'outletsInProcess'] as const).some(
      (figure) => (figureAt(data.figures, code, figure)?.high ?? 0) > 0,
    ),
  }
}

/** A launch on a later day is also a record: it says that there was none before. */
function isOnRecord({ figures, rollout }: Pick<MapData, 'figures' | 'rollout'>, code: KabupatenCode): boolean {
  return rollout.some((row) => row.kabupatenCode === code) || figureAt(figures, code, 'outletsPlanned') !== undefined
}

function classify(value: OutletValue, isRecorded: boolean): Class {
  const launches = value.launches.filter((launch) => launch.state === 'launched')
  if (launches.length > 0) return launchedIn(earliest(launches, 'notBefore'), earliest(launches, 'notAfter'))
  if (value.count.high > 0) return possibly
  return isRecorded ? notLaunched : noRecord
}

function earliest(launches: readonly RolloutRow[], end: 'notBefore' | 'notAfter'): Day {
  return launches.map((launch) => launch[end]).toSorted()[0] as Day
}

function launchedIn(from: Day, to: Day): Class {
  const [fromYear, toYear] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))]
  return { key: `launched-${fromYear}-${toYear}`, tone: 'step3', label: { kind: 'launchedIn', fromYear, toYear } }
}

const yearTones: readonly MapTone[] = ['step3', 'step2', 'step1']

/** The first year is the darkest; a window over two years is striped, for it may be either. */
function withTones(years: readonly Class[]): Class[] {
  const sure = years.filter((each) => isOneYear(each))
  return years.map((each) => {
    if (!isOneYear(each)) return { ...each, tone: 'mixed' }
    return { ...each, tone: yearTones[Math.min(sure.indexOf(each), yearTones.length - 1)] ?? 'step1' }
  })
}

function isOneYear({ label }: Class): boolean {
  return label.kind === 'launchedIn' && label.fromYear === label.toYear
}

const byKey = (a: Class, b: Class) => a.key.localeCompare(b.key)
const byDay = (a: RolloutRow, b: RolloutRow) => a.notAfter.localeCompare(b.notAfter)
