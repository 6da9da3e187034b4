import { monthOf, type Day } from '#shared/day/day.ts'
import type { MapClass, MapData, MapRow } from './map-classes.ts'
import { freshnessLayer, type FreshnessSummary, type FreshnessValue } from './map-freshness-layer.ts'
import { mentoringLayer, type MentoringSummary, type MentoringValue } from './map-mentoring-layer.ts'
import { monthTargetLayer, type MonthTargetSummary, type MonthTargetValue } from './map-month-target-layer.ts'
import { outletLayer, type OutletSummary, type OutletValue } from './map-outlet-layer.ts'
import { readyProductLayer, type ReadyProductSummary, type ReadyProductValue } from './map-ready-product-layer.ts'

export const mapLayerKeys = ['outlets', 'monthTarget', 'mentoring', 'readyProducts', 'freshness'] as const
export type MapLayerKey = (typeof mapLayerKeys)[number]

export function isMapLayerKey(text: string): text is MapLayerKey {
  return mapLayerKeys.some((key) => key === text)
}

/** What a row's words are made of. */
export type MapValue = OutletValue | MonthTargetValue | MentoringValue | ReadyProductValue | FreshnessValue
/** What the one sentence about the layer is made of. */
export type MapSummary = OutletSummary | MonthTargetSummary | MentoringSummary | ReadyProductSummary | FreshnessSummary

/** One map: a row and a class for every kabupaten; classes in the order of the legend, with how many rows each holds. */
export type MapLayer = {
  key: MapLayerKey
  asOf: Day
  classes: MapClass[]
  rows: MapRow<MapValue>[]
  summary: MapSummary
}

const layers: Record<MapLayerKey, (data: MapData) => Omit<MapLayer, 'key' | 'asOf'>> = {
  outlets: outletLayer,
  monthTarget: (data) => monthTargetLayer(data, monthOf(data.asOf)),
  mentoring: mentoringLayer,
  readyProducts: readyProductLayer,
  freshness: freshnessLayer,
}

/** Classifies every kabupaten for one layer of the map at the answer's day. */
export function toMapLayer(key: MapLayerKey, data: MapData): MapLayer {
  return { key, asOf: data.asOf, ...layers[key](data) }
}

/** As much of a layer as its colours need. */
export type ClassedRows = {
  classes: readonly MapClass[]
  rows: readonly { kabupatenCode: string; classKey: string }[]
}

/** The class an area falls in, for its colour, pattern and word. */
export function classOf(layer: ClassedRows, code: string): MapClass | undefined {
  const key = layer.rows.find((row) => row.kabupatenCode === code)?.classKey
  return layer.classes.find((each) => each.key === key)
}
