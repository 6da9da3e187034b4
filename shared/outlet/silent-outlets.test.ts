import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { buildLaunch, buildOutlet } from '#shared/overview/overview-builder.ts'
import { silentMonths, silentOutlets, withShelves } from './silent-outlets.ts'

const reports = (...months: string[]) => months.map((month) => ({ outletId: 'a', month: toMonth(month) }))
const silentOn = (day: string, told: Parameters<typeof buildOutlet>[1], ...months: string[]) =>
  silentOutlets([buildOutlet('a', told)], reports(...months), toDay(day)).has('a')

const launched = { launched: '2026-01-10' }

describe('an outlet without a shelf report', () => {
  test.each([
    ['2026-02-27', false, 'owed one month only'],
    ['2026-02-28', true, 'the second month is over on its last day'],
    ['2026-03-15', true, 'still nothing'],
  ])('on %s is silent: %s (%s)', (day, expected) => {
    expect(silentOn(day, launched)).toBe(expected)
  })

  test('is not silent after a report of either month, and is again when two more pass', () => {
    expect(silentOn('2026-03-15', launched, '2026-01')).toBe(false)
    expect(silentOn('2026-03-15', launched, '2026-02')).toBe(false)
    expect(silentOn('2026-04-30', launched, '2026-02')).toBe(true)
  })

  test('owes nothing before it surely was launched, and nothing once it is closed', () => {
    expect(silentOn('2026-02-28', { launched: '2026-01-10/2026-02-05' })).toBe(false)
    expect(silentOn('2026-03-31', { launched: '2026-01-10/2026-02-05' })).toBe(true)
    expect(silentOn('2026-03-31', { ...launched, closed: '2026-03-01' })).toBe(false)
    expect(silentOn('2026-03-31', { planned: '2026-01-10' })).toBe(false)
  })

  test('a closing that is still ahead does not excuse it', () => {
    expect(silentOn('2026-03-31', { ...launched, closed: '2026-06-01' })).toBe(true)
  })

  test.each<[{ paused: string; operating?: string }, boolean, string]>([
    [{ paused: '2026-02-01' }, false, 'both months whole'],
    [{ paused: '2026-03-01' }, false, 'the second month whole'],
    [{ paused: '2026-03-02' }, true, 'no month whole'],
    [{ paused: '2026-02-01/2026-03-02' }, true, 'surely paused only within the second month'],
    [{ paused: '2026-01-15', operating: '2026-02-20' }, true, 'open again before either month was over'],
  ])('that was paused (%o) is silent: %s (%s)', (told, expected) => {
    expect(silentOn('2026-03-31', { ...launched, ...told })).toBe(expected)
  })
})

test('a launch carries its silence, and the newest month that was reported in whatever order', () => {
  const rollout = [buildLaunch('53.01', '2025-12-01'), buildLaunch('53.08', '2025-12-01')]
  const reported = ['2026-02', '2026-01'].map((month) => ({ outletId: 'outlet 53.01', month: toMonth(month) }))
  const rows = withShelves(rollout, { silent: new Set(['outlet 53.08']), reported })
  expect(rows).toEqual([
    { ...rollout[0], shelfMonth: '2026-02' },
    { ...rollout[1], isSilent: true },
  ])
})

test('the months that count are the last two that are over', () => {
  expect(silentMonths(toDay('2026-03-15'))).toEqual(['2026-01', '2026-02'])
  expect(silentMonths(toDay('2026-03-31'))).toEqual(['2026-02', '2026-03'])
})
