import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { FigureRow, KabupatenRow } from '#shared/overview/overview.ts'
import type { Island, KabupatenCode } from './kabupaten.ts'
import { toMapLayer } from './map-layers.ts'
import { sortMapTable, toMapTable, type MapTableColumn } from './map-table.ts'

const place = (code: string, shortName: string, island: Island, longitude: number) =>
  ({ code: code as KabupatenCode, shortName, island, longitude, latitude: -9 }) as KabupatenRow
const kabupaten = [
  place('53.05', 'Alor', 'Alor', 124.5),
  place('53.08', 'Ende', 'Flores', 121.6),
  place('53.04', 'Belu', 'Timor', 124.9),
]
const ready = (code: string, count: number): FigureRow => ({
  kabupatenCode: code as KabupatenCode,
  figure: 'productsReady',
  low: count,
  high: count,
  lastDay: toDay('2026-01-01'),
})
const layer = toMapLayer('readyProducts', {
  kabupaten,
  figures: [ready('53.08', 2), ready('53.05', 0)],
  rollout: [],
  board: [],
  asOf: toDay('2026-02-05'),
})
const table = toMapTable(layer, kabupaten)
const namesBy = (column: MapTableColumn, isDescending = false) =>
  sortMapTable(table, { column, isDescending }, layer.classes).map((row) => row.name)

describe('the table of the map', () => {
  test('holds the same rows, in the order of the map', () => {
    expect(table.map((row) => [row.name, row.class.key])).toEqual([
      ['Belu', 'noRecord'],
      ['Ende', 'count-2'],
      ['Alor', 'count-0'],
    ])
  })

  test('is sorted by name, island or state', () => {
    expect(namesBy('kabupaten')).toEqual(['Alor', 'Belu', 'Ende'])
    expect(namesBy('island', true)).toEqual(['Alor', 'Ende', 'Belu'])
    expect(namesBy('state')).toEqual(['Alor', 'Ende', 'Belu'])
  })

  test('keeps what is not recorded last in both directions', () => {
    expect(namesBy('value')).toEqual(['Alor', 'Ende', 'Belu'])
    expect(namesBy('value', true)).toEqual(['Ende', 'Alor', 'Belu'])
  })
})
