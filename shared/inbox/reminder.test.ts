import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import {
  certificateSince,
  isUnread,
  reminderKindsOf,
  reportDueSince,
  toReminders,
  waitingSince,
  waitingStatusesOf,
  type DueItem,
} from './reminder.ts'

const today = toDay('2026-11-10')

describe('a report', () => {
  test.each([
    ['2026-11-14', undefined],
    ['2026-11-13', '2026-11-10'],
    ['2026-11-10', '2026-11-07'],
    // Late since the day after, so that it is news again.
    ['2026-11-09', '2026-11-10'],
    ['2026-10-05', '2026-10-06'],
  ])('due on %s is asked for since %s', (dueOn, since) => {
    expect(reportDueSince(toDay(dueOn), today)).toBe(since)
  })
})

describe('a certificate', () => {
  test.each([
    ['2026-12-11', undefined],
    ['2026-12-10', '2026-11-10'],
    ['2026-11-18', '2026-10-19'],
    ['2026-11-17', '2026-11-10'],
    // It still counts on its last day.
    ['2026-11-10', '2026-11-03'],
    ['2026-11-09', '2026-11-10'],
    ['2026-01-31', '2026-02-01'],
  ])('until %s asks for a new one since %s', (expiresOn, since) => {
    expect(certificateSince(toDay(expiresOn), today)).toBe(since)
  })
})

test.each([
  ['2026-10-11', undefined],
  ['2026-10-10', '2026-11-10'],
  ['2026-01-01', '2026-02-01'],
])('a product that waits since %s has waited too long since %s', (start, since) => {
  expect(waitingSince(toDay(start), today)).toBe(since)
})

test('reminders are one per kind and kabupaten, the most pressing kind and the oldest first', () => {
  const items: DueItem[] = [
    {
      kind: 'outletSilent',
      kabupatenCode: codeOf('53.06'),
      count: 1,
      label: 'NTT Mart Ende',
      since: toDay('2026-10-31'),
    },
    { kind: 'productWaiting', kabupatenCode: codeOf('53.06'), count: 3, since: toDay('2026-11-09') },
    { kind: 'productWaiting', kabupatenCode: codeOf('53.06'), count: 2, since: toDay('2026-11-01') },
    { kind: 'productWaiting', kabupatenCode: codeOf('53.71'), count: 1, since: toDay('2026-09-01') },
    ...['B', 'A', 'D', 'C'].map((label): DueItem => {
      return { kind: 'reportDue', kabupatenCode: codeOf('53.06'), count: 1, label, since: toDay('2026-11-06') }
    }),
  ]
  expect(toReminders(items).map(({ kind, kabupatenCode, count }) => [kind, kabupatenCode, count])).toEqual([
    ['reportDue', '53.06', 4],
    ['productWaiting', '53.71', 1],
    ['productWaiting', '53.06', 5],
    ['outletSilent', '53.06', 1],
  ])
  const [report, , waiting] = toReminders(items)
  expect(report?.labels).toEqual(['A', 'B', 'C'])
  expect(waiting).toMatchObject({ oldestOn: '2026-11-01', newestOn: '2026-11-09', labels: [] })
  expect(toReminders([])).toEqual([])
})

test('a reminder is unread until it was looked at, and again when something is added', () => {
  const [reminder] = toReminders([
    { kind: 'productWaiting', kabupatenCode: codeOf('53.06'), count: 3, since: toDay('2026-11-09') },
  ])
  if (!reminder) throw new Error('no reminder')
  expect(isUnread(reminder, undefined)).toBe(true)
  expect(isUnread(reminder, toDay('2026-11-08'))).toBe(true)
  expect(isUnread(reminder, toDay('2026-11-09'))).toBe(false)
})

test('nobody is reminded of what is not theirs to do', () => {
  expect(reminderKindsOf('kabupatenOfficial')).toContain('reportDue')
  expect(reminderKindsOf('pmdStaff')).not.toContain('reportDue')
  expect(reminderKindsOf('governorOffice')).toEqual(['outletSilent'])
  expect(reminderKindsOf('admin')).toEqual([])
  expect(waitingStatusesOf('kabupatenOfficial')).toEqual(['pending'])
  expect(waitingStatusesOf('pmdStaff')).toEqual(['pending', 'transferred'])
})

function codeOf(text: string): KabupatenCode {
  const code = readKabupatenCode(text)
  if (!code) throw new Error(text)
  return code
}
