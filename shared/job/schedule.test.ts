import { describe, expect, test } from 'vitest'
import { lastDue, nextDue, type Schedule } from './schedule.ts'

const daily: Schedule = { every: 'day', hour: 7 }
const mondays: Schedule = { every: 'week', weekday: 1, hour: 7 }
const monthly: Schedule = { every: 'month', hour: 7 }

// 2026-11-01 is a Sunday.
describe.each([
  ['a moment before the hour is still the day before', daily, '2026-11-01T06:59:59+08:00', '2026-10-31', '2026-11-01'],
  ['the hour itself is due', daily, '2026-11-01T07:00:00+08:00', '2026-11-01', '2026-11-02'],
  ['the day is that of WITA, not of UTC', daily, '2026-10-31T23:30:00Z', '2026-11-01', '2026-11-02'],
  ['a Sunday looks back to Monday', mondays, '2026-11-01T12:00:00+08:00', '2026-10-26', '2026-11-02'],
  ['early on Monday the week before holds', mondays, '2026-11-02T06:00:00+08:00', '2026-10-26', '2026-11-02'],
  ['Monday at seven', mondays, '2026-11-02T07:00:00+08:00', '2026-11-02', '2026-11-09'],
  ['the first before seven is last month', monthly, '2026-11-01T06:00:00+08:00', '2026-10-01', '2026-11-01'],
  ['the first at seven', monthly, '2026-11-01T07:00:00+08:00', '2026-11-01', '2026-12-01'],
  ['the end of a long month', monthly, '2026-12-31T23:00:00+08:00', '2026-12-01', '2027-01-01'],
  ['the end of February', monthly, '2027-02-28T23:00:00+08:00', '2027-02-01', '2027-03-01'],
] as const)('%s', (_name, schedule, now, last, next) => {
  const at = (day: string) => new Date(`${day}T07:00:00+08:00`)
  test('last', () => expect(lastDue(schedule, new Date(now))).toEqual(at(last)))
  test('next', () => expect(nextDue(schedule, new Date(now))).toEqual(at(next)))
})
