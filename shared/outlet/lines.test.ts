import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { outletEvent as event } from './history-builder.ts'
import { outletLines } from './lines.ts'

const countAt = (events: RegistryEvent[], figure: FigureName, day: string) => {
  const lines = outletLines('53.04' as KabupatenCode, effectiveEvents(events)).filter(
    (line) => line.figure === figure && line.day <= toDay(day),
  )
  const sum = (bound: 'certain' | 'possible') =>
    lines.filter((line) => line.bound === bound).reduce((total, line) => total + line.delta, 0)
  return [sum('certain'), sum('possible')]
}

const planned = event('planned', '2025-11-01')
const launched = event('launched', '2025-12-01/2025-12-31')
const operating = event('operating', '2026-01-05')

describe('an outlet in the ledger', () => {
  test.each<[FigureName, string, number[]]>([
    ['outletsPlanned', '2025-11-30', [1, 1]],
    ['outletsPlanned', '2025-12-15', [0, 1]],
    ['outletsPlanned', '2025-12-31', [0, 0]],
    ['outletsLaunched', '2025-12-15', [0, 1]],
    ['outletsLaunched', '2026-02-01', [1, 1]],
    ['outletsOperating', '2026-01-04', [0, 0]],
    ['outletsOperating', '2026-01-05', [1, 1]],
  ])('counts in %s on %s as %j', (figure, day, expected) => {
    expect(countAt([planned, launched, operating], figure, day)).toEqual(expected)
  })

  test('counts once while it opened, paused and opened again in windows that overlap', () => {
    const events = [
      launched,
      event('operating', '2026-01-01/2026-01-31'),
      event('paused', '2026-01-10/2026-02-20'),
      event('operating', '2026-02-01/2026-02-28'),
    ]
    expect(countAt(events, 'outletsOperating', '2026-02-10')).toEqual([0, 1])
    expect(countAt(events, 'outletsOperating', '2026-02-28')).toEqual([1, 1])
  })

  test('takes what is told late in its place in time', () => {
    const events = [launched, event('paused', '2026-03-01'), operating]
    expect(countAt(events, 'outletsOperating', '2026-02-01')).toEqual([1, 1])
    expect(countAt(events, 'outletsOperating', '2026-03-01')).toEqual([0, 0])
  })

  test('stays launched when it closes, and no plan that was given up waits', () => {
    const closed = event('closed', '2026-05-01')
    expect(countAt([launched, operating, closed], 'outletsLaunched', '2026-06-01')).toEqual([1, 1])
    expect(countAt([launched, operating, closed], 'outletsOperating', '2026-06-01')).toEqual([0, 0])
    expect(countAt([planned, closed], 'outletsPlanned', '2026-06-01')).toEqual([0, 0])
  })

  test('follows the report that was chosen, and the first again when the choice is taken back', () => {
    const rival = event('launched', '2025-11-15', { rivalOf: launched.id })
    const chosen = event('reportChosen', '2026-11-01', { chooses: rival.id })
    const events = [planned, launched, rival, chosen]
    expect(countAt(events, 'outletsLaunched', '2025-11-15')).toEqual([1, 1])
    const undone = [...events, event('withdrawn', '2026-11-02', { withdraws: chosen.id })]
    expect(countAt(undone, 'outletsLaunched', '2025-11-15')).toEqual([0, 0])
  })
})
