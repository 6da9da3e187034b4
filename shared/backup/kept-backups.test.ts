import { describe, expect, test } from 'vitest'
import { backupsToRemove } from './kept-backups.ts'

const keep = { days: 7, weeks: 5, months: 12 }
const night = (day: string) => new Date(`${day}T02:00:00+08:00`)
/** A backup each night for so many days, ending on the day. */
const nights = (last: string, count: number) =>
  Array.from({ length: count }, (_each, ago) => new Date(night(last).getTime() - ago * 86_400_000))
const keptOf = (all: readonly Date[], rule = keep) => {
  const removed = new Set(backupsToRemove(all, rule))
  return all.filter((each) => !removed.has(each)).map((each) => each.toISOString())
}

describe('kept backups', () => {
  test('of three years of nights: seven days, five weeks and twelve months, some of them the same', () => {
    // 2026-11-22 is a Sunday: its week began on the 16th.
    const kept = keptOf(nights('2026-11-22', 1100))
    const days = ['11-22', '11-21', '11-20', '11-19', '11-18', '11-17', '11-16']
    const weeks = ['11-15', '11-08', '11-01', '10-25']
    const months = ['10-31', '09-30', '08-31', '07-31', '06-30', '05-31', '04-30', '03-31', '02-28', '01-31']
    const expected = [...days, ...weeks, ...months].map((day) => night(`2026-${day}`)).concat(night('2025-12-31'))
    expect(kept.toSorted()).toEqual(expected.map((each) => each.toISOString()).toSorted())
  })
  test('of one day: the newest, once two days have gone by', () => {
    const ofOneDay = [new Date('2026-11-22T01:00:00Z'), new Date('2026-11-22T09:00:00Z')]
    expect(backupsToRemove([...ofOneDay, night('2026-11-23')], keep)).toEqual([])
    expect(backupsToRemove([...ofOneDay, night('2026-11-24')], keep)).toEqual(ofOneDay.slice(0, 1))
  })
  test('days are those of WITA', () => {
    const ofTwoDays = [new Date('2026-11-20T15:59:00Z'), new Date('2026-11-20T16:01:00Z')]
    const ofOneDay = [new Date('2026-11-20T16:02:00Z')]
    const last = night('2026-11-24')
    expect(backupsToRemove([...ofTwoDays, last], keep)).toEqual([])
    expect(backupsToRemove([...ofTwoDays, ...ofOneDay, last], keep)).toEqual(ofTwoDays.slice(1))
  })
  test('what is old stays while nothing newer came', () => {
    expect(backupsToRemove(nights('2020-01-05', 3), keep)).toEqual([])
  })
  test('the newest days stay whatever the rule', () => {
    const all = nights('2026-11-22', 4)
    const kept = ['2026-11-22', '2026-11-21'].map((day) => night(day).toISOString())
    expect(keptOf(all, { days: 0, weeks: 0, months: 0 })).toEqual(kept)
  })
  test('none of none', () => expect(backupsToRemove([], keep)).toEqual([]))
  test('a day later, what was kept for its week or month is still there', () => {
    let all: Date[] = []
    for (const each of nights('2026-11-22', 400).toReversed()) {
      const removed = new Set(backupsToRemove([...all, each], keep))
      all = [...all, each].filter((one) => !removed.has(one))
    }
    expect(all.map((each) => each.toISOString()).toSorted()).toEqual(keptOf(nights('2026-11-22', 400)).toSorted())
  })
})
