import type { Interval } from '#shared/figure/interval.ts'
import {
  addIntervals,
  countClasses,
  figureAt,
  type MapClass,
  type MapData,
  type MapRow,
  type MapTone,
} from './map-classes.ts'

/** `ready` is absent where readiness was never checked; `launched` where no launched product is on record. */
export type ReadyProductValue = { kind: 'readyProducts'; ready?: Interval; launched?: Interval }

export type ReadyProductSummary = {
  kind: 'readyProducts'
  total: number
  /** Kabupaten where readiness was checked. */
  recorded: number
  ready: Interval
}

type Class = Omit<MapClass, 'count'>

/** How many products are surely ready for NTT Mart. */
export function readyProductLayer(data: Pick<MapData, 'kabupaten' | 'figures'>): {
  classes: MapClass[]
  rows: MapRow<ReadyProductValue>[]
  summary: ReadyProductSummary
} {
  const values = data.kabupaten.map(({ code }) => {
    const ready = figureAt(data.figures, code, 'productsReady')
    const launched = figureAt(data.figures, code, 'productsLaunched')
    return {
      code,
      value: {
        kind: 'readyProducts' as const,
        ...(ready && { ready: { low: ready.low, high: ready.high } }),
        ...(launched && { launched: { low: launched.low, high: launched.high } }),
      },
    }
  })
  const ready = values.flatMap(({ value }) => value.ready ?? [])
  const bands = countBands(Math.max(0, ...ready.map((each) => each.low)))
  const rows = values.map(({ code, value }) => ({ kabupatenCode: code, classKey: classify(value, bands), value }))
  const summary: ReadyProductSummary = {
    kind: 'readyProducts',
    total: rows.length,
    recorded: ready.length,
    ready: addIntervals(ready),
  }
  return { classes: countClasses([...bands, noRecord], rows), rows, summary }
}

const noRecord: Class = { key: 'noRecord', tone: 'noRecord', label: { kind: 'noRecord' } }

const tonesOf: readonly (readonly MapTone[])[] = [
  [],
  ['step3'],
  ['step2', 'step4'],
  ['step1', 'step3', 'step4'],
  ['step1', 'step2', 'step3', 'step4'],
]

/** Zero, and at most four bands of equal width up to `max`. */
export function countBands(max: number): Class[] {
  const width = Math.max(1, Math.ceil(max / 4))
  const count = Math.ceil(max / width)
  const bands = Array.from({ length: count }, (_, index): Class => {
    const [from, to] = [index * width + 1, Math.min(max, (index + 1) * width)]
    return { key: `count-${from}`, tone: tonesOf[count]?.[index] ?? 'step4', label: { kind: 'count', from, to } }
  })
  return [{ key: 'count-0', tone: 'step0', label: { kind: 'count', from: 0, to: 0 } }, ...bands]
}

function classify({ ready }: ReadyProductValue, bands: readonly Class[]): string {
  if (!ready) return noRecord.key
  const band = bands.find(({ label }) => label.kind === 'count' && label.from <= ready.low && ready.low <= label.to)
  return band?.key ?? noRecord.key
}
