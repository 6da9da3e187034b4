import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { KabupatenRow, RolloutRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from './kabupaten.ts'
import { toOutletPoints } from './map-points.ts'

const ende = '53.08' as KabupatenCode
const alor = '53.05' as KabupatenCode
const capital = (code: KabupatenCode, latitude: number, longitude: number) =>
  ({ code, latitude, longitude }) as KabupatenRow
const kabupaten = [capital(ende, -8.84, 121.66), capital(alor, -8.21, 124.54)]
const launch: RolloutRow = {
  outletId: 'a',
  kabupatenCode: ende,
  label: 'NTT Mart Ende',
  latitude: null,
  longitude: null,
  notBefore: toDay('2025-12-14'),
  notAfter: toDay('2025-12-19'),
}

describe('an outlet point', () => {
  test.each([
    ['2025-12-13', 'none'],
    ['2025-12-14', 'possibly'],
    ['2025-12-19', 'window'],
  ])('on %s has the form of "%s"', (asOf, shape) => {
    expect(toOutletPoints([launch], [], { figures: [], kabupaten, asOf: toDay(asOf) })[0]?.shape).toBe(shape)
  })

  test('of a known day is exact', () => {
    const exact = { ...launch, notAfter: launch.notBefore }
    expect(toOutletPoints([exact], [], { figures: [], kabupaten, asOf: toDay('2025-12-14') })[0]?.shape).toBe('exact')
  })

  test('stands at the capital until its place is surveyed', () => {
    const asOf = toDay('2026-01-01')
    expect(toOutletPoints([launch], [], { figures: [], kabupaten, asOf })[0]).toMatchObject({
      latitude: -8.84,
      isSurveyed: false,
    })
    const surveyed = { ...launch, latitude: -8.8, longitude: 121.6 }
    expect(toOutletPoints([surveyed], [], { figures: [], kabupaten, asOf })[0]).toMatchObject({
      latitude: -8.8,
      isSurveyed: true,
    })
  })

  test('marks a kabupaten that is still without one, but only once', () => {
    const points = toOutletPoints([launch], [alor, ende], { figures: [], kabupaten, asOf: toDay('2026-01-01') })
    expect(points.map((point) => [point.kabupatenCode, point.shape])).toEqual([
      [ende, 'window'],
      [alor, 'none'],
    ])
  })

  test('is left out where the map has no such kabupaten', () => {
    expect(toOutletPoints([launch], [alor], { figures: [], kabupaten: [], asOf: toDay('2026-01-01') })).toEqual([])
  })
})
