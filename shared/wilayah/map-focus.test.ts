import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import type { Island, KabupatenCode } from './kabupaten.ts'
import { orderForMap, stepFocus, type FocusStep, type MapPlace } from './map-focus.ts'

const code = (text: string) => text as KabupatenCode

function readPlaces(): MapPlace[] {
  const text = readFileSync(new URL('../../data/first/kabupaten.csv', import.meta.url), 'utf8')
  return parse<Record<string, string>>(text, { columns: true }).map((row) => ({
    code: code(String(row['code'])),
    island: String(row['island_group']) as Island,
    latitude: Number(row['latitude']),
    longitude: Number(row['longitude']),
  }))
}
const places = readPlaces()
const arrows: FocusStep[] = ['left', 'right', 'up', 'down']

describe('the order of the map', () => {
  test('goes island by island, each from west to east', () => {
    const ordered = orderForMap(places).map((place) => place.code)
    expect(ordered).toHaveLength(22)
    expect(ordered[0]).toBe('53.71')
    expect(ordered.slice(6, 9)).toEqual(['53.15', '53.10', '53.19'])
    expect(ordered.at(-1)).toBe('53.20')
  })
})

describe('an arrow key', () => {
  test.each([
    ['53.08', 'right', '53.07'],
    ['53.08', 'left', '53.16'],
    ['53.13', 'right', '53.05'],
    ['53.03', 'down', '53.02'],
    ['53.01', 'down', '53.14'],
  ] as const)('from %s to the %s leads to %s', (from, step, to) => {
    expect(stepFocus(places, code(from), step)).toBe(to)
  })

  test('can lead from any kabupaten to any other', () => {
    for (const start of places) {
      const reached = new Set([start.code])
      for (const here of reached) for (const arrow of arrows) reached.add(stepFocus(places, here, arrow))
      expect(reached.size).toBe(places.length)
    }
  })

  test('of Home and End leads to the first and the last', () => {
    expect(stepFocus(places, code('53.08'), 'first')).toBe('53.71')
    expect(stepFocus(places, code('53.08'), 'last')).toBe('53.20')
  })

  test('leads to the first when the focus is nowhere on the map', () => {
    expect(stepFocus(places, code('53.99'), 'right')).toBe('53.71')
    expect(stepFocus([], code('53.99'), 'right')).toBe('53.99')
  })
})
