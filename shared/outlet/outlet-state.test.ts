import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { EventDetail } from '#shared/figure/registry-event.ts'
import { outletStandingAt } from './outlet-state.ts'
import type { Milestone } from './reports.ts'

const told = (type: Milestone, days: string, detail: EventDetail = {}) => {
  const [from = '', to = from] = days.split('/')
  return { id: `${type} ${days}`, type, detail, notBefore: toDay(from), notAfter: toDay(to) }
}
const at = (day: string, ...events: ReturnType<typeof told>[]) => outletStandingAt(events, toDay(day))

describe('where an outlet stands', () => {
  const story = [
    told('planned', '2025-10-01'),
    told('prepared', '2025-11-01'),
    told('launched', '2025-12-10/2025-12-20'),
    told('operating', '2026-01-05'),
    told('paused', '2026-03-01'),
    told('operating', '2026-04-01'),
    told('closed', '2026-06-01/2026-06-30'),
  ]
  test.each([
    ['2025-09-30', 'notYet'],
    ['2025-10-01', 'planned'],
    ['2025-11-30', 'prepared'],
    ['2025-12-10', 'possibly'],
    ['2025-12-19', 'possibly'],
    ['2025-12-20', 'launched'],
    ['2026-01-05', 'operating'],
    ['2026-03-31', 'paused'],
    ['2026-04-01', 'operating'],
    ['2026-06-30', 'closed'],
  ])('on %s it is %s', (day, state) => {
    expect(at(day, ...story).state).toBe(state)
  })

  test('a day inside the window of a later step leaves the step before, and names the one that may have come', () => {
    expect(at('2026-06-15', ...story)).toMatchObject({ state: 'operating', maybe: 'closed' })
  })

  test('tells since when', () => {
    expect(at('2026-03-05', ...story).since).toEqual({ notBefore: '2026-03-01', notAfter: '2026-03-01' })
    expect(at('2025-12-15', ...story).since).toEqual({ notBefore: '2025-12-10', notAfter: '2025-12-20' })
  })

  test('nothing recorded is not yet', () => {
    expect(at('2026-01-01')).toEqual({ state: 'notYet' })
  })

  test('what was recorded late takes its place in time', () => {
    const late = [told('operating', '2026-02-01'), told('launched', '2026-01-01')]
    expect(at('2026-01-15', ...late).state).toBe('launched')
    expect(at('2026-02-15', ...late).state).toBe('operating')
  })

  test('a plan that is told after the launch does not undo it', () => {
    expect(at('2026-02-01', told('launched', '2025-12-01'), told('planned', '2026-01-15')).state).toBe('launched')
  })

  test('a rival report does not count', () => {
    const rival = told('launched', '2025-07-12', { rivalOf: 'launched 2025-08-12' })
    expect(at('2025-08-01', told('launched', '2025-08-12'), rival).state).toBe('notYet')
  })

  test('a plan that may have been followed by preparation names both', () => {
    const steps = [told('planned', '2025-10-01'), told('prepared', '2025-11-01/2025-11-30')]
    expect(at('2025-11-10', ...steps)).toMatchObject({ state: 'planned', maybe: 'prepared' })
  })
})
