import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { alor, ende } from '#shared/target/target-builder.ts'
import { lateReports, reportRow, type KeptReport } from './list.ts'
import { reportedMonthsAt, type ReportMark } from './reported-months.ts'

const june = { kabupatenCode: ende, month: toMonth('2025-06') }
const kept = (state: KeptReport['state'], ...submitted: string[]): KeptReport => ({
  ...{ ...june, id: 'r', version: 1, state, productCount: 0, isNihil: true },
  submissions: submitted.map((day) => ({ heldOn: toDay(day), dueOn: toDay('2025-07-05') })),
})
const rowOn = (today: string, report?: KeptReport, place = june) =>
  reportRow(place, report, { today: toDay(today), reportDueDay: 5 })

describe('a report is late', () => {
  test.each([
    ['not yet, on its day', '2025-07-05', undefined, 0],
    ['from the day after, not begun', '2025-07-06', undefined, 1],
    ['as a draft', '2025-07-06', kept('draft'), 1],
    ['never again, once submitted in time', '2025-09-01', kept('submitted', '2025-07-05'), 0],
    ['by as many days as it was submitted late', '2025-09-01', kept('accepted', '2025-07-08'), 3],
    ['as long as it is not sent again, when returned', '2025-07-15', kept('returned', '2025-07-05'), 10],
    [
      'by its first submission, when it was returned in between',
      '2025-09-01',
      kept('submitted', '2025-07-05', '2025-07-20'),
      0,
    ],
    ['not when reopened: the accepted one stands', '2025-09-01', kept('reopened', '2025-07-05'), 0],
  ])('%s', (_case, today, report, days) => {
    expect(rowOn(today, report).daysLate).toBe(days)
  })
})

test('the reminder has who waits longest first, without what is in time or with PMD', () => {
  const july = { ...june, month: toMonth('2025-07') }
  const rows = [
    rowOn('2025-08-20', undefined, july),
    rowOn('2025-08-20', kept('submitted', '2025-08-01')),
    rowOn('2025-08-20', undefined, { ...june, kabupatenCode: alor }),
  ]
  expect(lateReports(rows).map((row) => [row.kabupatenCode, row.months.map((one) => one.month)])).toEqual([
    [alor, ['2025-06']],
    [ende, ['2025-07']],
  ])
})

describe('a month is reported', () => {
  const mark = (type: ReportMark['type'], day: string, productIds: string[] = []): ReportMark => ({
    ...{ ...june, type, heldOn: toDay(day), productIds },
  })
  const marks = [
    mark('submitted', '2025-07-04', ['a']),
    mark('returned', '2025-07-06', ['a']),
    mark('submitted', '2025-07-09', ['a', 'b', 'b']),
    mark('accepted', '2025-07-10', ['a', 'b']),
    mark('reopened', '2025-07-20', ['a', 'b']),
  ]
  test.each([
    ['2025-07-03', undefined],
    ['2025-07-04', 1],
    ['2025-07-06', undefined],
    ['2025-07-09', 2],
    ['2025-07-20', 2],
  ])('on %s with %s products that were not launched', (asOf, claimed) => {
    const [month] = reportedMonthsAt(marks, { asOf: toDay(asOf), unlaunched: new Set(['a', 'b']) })
    expect(month?.claimed).toBe(claimed)
  })

  test('with none once the registry has launched them', () => {
    const [month] = reportedMonthsAt(marks, { asOf: toDay('2025-08-01'), unlaunched: new Set() })
    expect(month).toEqual({ ...june, claimed: 0 })
  })
})
