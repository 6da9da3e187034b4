import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { shelfLines, shelfReports } from './lines.ts'

const code = kabupatenCodeSchema.parse('53.06')

function report(id: string, day: string, detail: RegistryEvent['detail'] = {}): RegistryEvent {
  const month = toMonth(day.slice(0, 7))
  return { id, type: 'shelfReported', window: exactly(toDay(day)), detail: { month, ...detail } }
}

function countOn(events: readonly RegistryEvent[], figure: string, day: string): [number, number] {
  const lines = shelfLines(code, effectiveEvents(events)).filter((line) => line.figure === figure && line.day <= day)
  const sum = (bound: string) => lines.filter((line) => line.bound === bound).reduce((all, line) => all + line.delta, 0)
  return [sum('certain'), sum('possible')]
}

describe('a shelf report', () => {
  const events = [report('a', '2026-03-31', { productCount: 4, salesRupiah: 500_000 })]
  test.each<[string, number]>([
    ['2026-03-30', 0],
    ['2026-03-31', 1],
    ['2026-05-31', 1],
    ['2026-06-01', 0],
  ])('of March counts on %s: %i', (day, count) => {
    expect(countOn(events, 'outletsStocked', day)).toEqual([count, count])
    expect(countOn(events, 'outletsSelling', day)).toEqual([count, count])
    expect(countOn(events, 'outletsReporting', day)).toEqual([count, count])
  })

  test('gives way to that of a newer month, whatever came in first', () => {
    const later = [report('b', '2026-04-30', { productCount: 0, salesRupiah: 0 }), ...events]
    expect(countOn(later, 'outletsStocked', '2026-04-29')).toEqual([1, 1])
    expect(countOn(later, 'outletsStocked', '2026-04-30')).toEqual([0, 0])
    expect(countOn(later, 'outletsReporting', '2026-06-30')).toEqual([1, 1])
    expect(countOn(later, 'outletsReporting', '2026-07-01')).toEqual([0, 0])
  })

  test('without sales may sell or not', () => {
    const silent = [report('a', '2026-03-31', { productCount: 4 })]
    expect(countOn(silent, 'outletsSelling', '2026-04-01')).toEqual([0, 1])
  })

  test('is replaced by its correction, and stands again when that is taken back', () => {
    const corrected = [...events, report('b', '2026-03-31', { productCount: 0, salesRupiah: 0 })]
    expect(countOn(corrected, 'outletsStocked', '2026-04-01')).toEqual([0, 0])
    expect(shelfReports(corrected).map(({ event }) => event.id)).toEqual(['b'])
    const withdrawn: RegistryEvent = {
      ...{ id: 'w', type: 'withdrawn', window: exactly(toDay('2026-04-09')), detail: { withdraws: 'b' } },
    }
    expect(countOn([...corrected, withdrawn], 'outletsStocked', '2026-04-01')).toEqual([1, 1])
  })

  test('tells nothing beyond the closing of the outlet', () => {
    const closed: RegistryEvent = {
      ...{ id: 'c', type: 'closed', detail: {} },
      window: { notBefore: toDay('2026-04-10'), notAfter: toDay('2026-04-20') },
    }
    expect(countOn([...events, closed], 'outletsStocked', '2026-04-15')).toEqual([0, 1])
    expect(countOn([...events, closed], 'outletsStocked', '2026-04-20')).toEqual([0, 0])
  })
})

test('an outlet without shelf reports has no lines', () => {
  expect(shelfLines(code, [])).toEqual([])
})
