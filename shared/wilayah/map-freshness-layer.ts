import { daysBetween, type Day } from '#shared/day/day.ts'
import type { KabupatenCode } from './kabupaten.ts'
import { countClasses, type MapClass, type MapData, type MapRow } from './map-classes.ts'

/** `lastDay` is the day of the newest record of any area of work; null where there is none. */
export type FreshnessValue = { kind: 'freshness'; lastDay: Day | null; silentDays: number | null }

export type FreshnessSummary = {
  kind: 'freshness'
  total: number
  /** Kabupaten whose last record is in the first band. */
  fresh: number
  /** The newest record of all. */
  newestDay: Day | null
  newestSilentDays: number | null
  noRecord: KabupatenCode[]
}

/** A month, a quarter, half a year, a year: the longest silence of each band, in days. */
export const freshnessBandDays = [31, 92, 183, 365] as const

type Class = Omit<MapClass, 'count'>

const [month, quarter, half, year] = freshnessBandDays
const bands = [
  { key: 'month', tone: 'step4', label: { kind: 'silentDays', from: 0, to: month } },
  { key: 'quarter', tone: 'step3', label: { kind: 'silentDays', from: month + 1, to: quarter } },
  { key: 'half', tone: 'step2', label: { kind: 'silentDays', from: quarter + 1, to: half } },
  { key: 'year', tone: 'step1', label: { kind: 'silentDays', from: half + 1, to: year } },
] as const satisfies Class[]
const older: Class = { key: 'older', tone: 'step0', label: { kind: 'silentDays', from: year + 1 } }
const never: Class = { key: 'never', tone: 'noRecord', label: { kind: 'noRecord' } }
const classes: readonly Class[] = [...bands, older, never]

/** How long ago each kabupaten was last heard of. Darker is fresher. */
export function freshnessLayer(data: Pick<MapData, 'kabupaten' | 'figures' | 'asOf'>): {
  classes: MapClass[]
  rows: MapRow<FreshnessValue>[]
  summary: FreshnessSummary
} {
  const rows = data.kabupaten.map(({ code }) => {
    const lastDay = newest(data.figures.filter((row) => row.kabupatenCode === code).map((row) => row.lastDay))
    const silentDays = lastDay && daysBetween(lastDay, data.asOf)
    return {
      kabupatenCode: code,
      classKey: classify(silentDays),
      value: { kind: 'freshness', lastDay, silentDays } as const,
    }
  })
  const newestDay = newest(rows.map((row) => row.value.lastDay))
  const summary: FreshnessSummary = {
    kind: 'freshness',
    total: rows.length,
    fresh: rows.filter((row) => row.classKey === bands[0].key).length,
    newestDay,
    newestSilentDays: newestDay && daysBetween(newestDay, data.asOf),
    noRecord: rows.filter((row) => row.classKey === never.key).map((row) => row.kabupatenCode),
  }
  return { classes: countClasses(classes, rows), rows, summary }
}

function newest(days: readonly (Day | null)[]): Day | null {
  return (
    days
      .filter((day) => day !== null)
      .toSorted()
      .at(-1) ?? null
  )
}

function classify(silentDays: number | null): string {
  if (silentDays === null) return never.key
  return bands.find(({ label }) => silentDays <= label.to)?.key ?? older.key
}
