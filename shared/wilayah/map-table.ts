import type { KabupatenRow } from '#shared/overview/overview.ts'
import { allIslands, type Island, type KabupatenCode } from './kabupaten.ts'
import type { MapClass } from './map-classes.ts'
import { orderForMap } from './map-focus.ts'
import type { MapLayer, MapValue } from './map-layers.ts'

/** The map as a table: the same rows, classes and values. */
export type MapTableRow = {
  kabupatenCode: KabupatenCode
  name: string
  island: Island
  class: MapClass
  value: MapValue
  /** What the value is ordered by; undefined where nothing is recorded. */
  measure: number | string | undefined
}

export const mapTableColumns = ['kabupaten', 'island', 'state', 'value'] as const
export type MapTableColumn = (typeof mapTableColumns)[number]
export type MapTableSort = { column: MapTableColumn; isDescending: boolean }

/** One row per kabupaten in the order of reading the map: island by island, west to east. */
export function toMapTable(layer: MapLayer, kabupaten: readonly KabupatenRow[]): MapTableRow[] {
  return orderForMap(kabupaten).flatMap((place): MapTableRow[] => {
    const row = layer.rows.find((each) => each.kabupatenCode === place.code)
    const found = layer.classes.find((each) => each.key === row?.classKey)
    if (!row || !found) return []
    const { value } = row
    const { code: kabupatenCode, shortName: name, island } = place
    return [{ kabupatenCode, name, island, class: found, value, measure: measureOf(value) }]
  })
}

/** Sorts by one column, ties in the order they had; rows without a record stay last in both directions. */
export function sortMapTable(
  rows: readonly MapTableRow[],
  { column, isDescending }: MapTableSort,
  classes: readonly MapClass[],
): MapTableRow[] {
  const keyOf = (row: MapTableRow): number | string | undefined => {
    if (column === 'kabupaten') return row.name
    if (column === 'island') return allIslands.indexOf(row.island)
    if (column === 'state') return classes.findIndex((each) => each.key === row.class.key)
    return row.measure
  }
  return rows.toSorted((one, other) => compare(keyOf(one), keyOf(other), isDescending ? -1 : 1))
}

function compare(one: number | string | undefined, other: number | string | undefined, direction: 1 | -1): number {
  if (one === undefined || other === undefined) return one === other ? 0 : one === undefined ? 1 : -1
  if (typeof one === 'string' || typeof other === 'string') return direction * String(one).localeCompare(String(other))
  return direction * (one - other)
}

function measureOf(value: MapValue): number | string | undefined {
  switch (value.kind) {
    case 'outlets':
      return value.launches.find((launch) => launch.state !== 'notYet')?.notAfter
    case 'monthTarget':
      return value.cell && value.cell.state !== 'notReported' ? value.cell.made : undefined
    case 'mentoring':
      return value.isRecorded ? value.split?.completed.low : undefined
    case 'readyProducts':
      return value.ready?.low
    case 'freshness':
      return value.silentDays ?? undefined
  }
}
