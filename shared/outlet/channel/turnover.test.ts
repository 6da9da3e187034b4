import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import type { AnnouncedTarget } from '#shared/overview/overview.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import type { ChannelSum } from './channel-sum.ts'
import { roundRupiah, totalOf } from './summary.ts'
import { amountOf, lastRecorded, salesByMonth, turnoverMonth, turnoverOf } from './turnover.ts'

const month = toMonth('2026-10')
const kabupatenCode = kabupatenCodeSchema.parse('53.04')
const sum = (more: Partial<ChannelSum>): ChannelSum => ({
  ...{ kind: 'purchase', form: 'governmentCard', isAtOutlet: false, kabupatenCode, month },
  ...{ recordCount: 1, unknownCount: 0, amountRupiah: 100, transactionCount: 0, visitCount: 0 },
  ...more,
})
const nothing = { sales: [], sums: [], targets: [], claims: [] }

describe('the turnover of a month', () => {
  test('without any report is not zero', () => {
    expect(turnoverMonth(month, [], [])).toMatchObject({
      parts: { outlets: null, exhibitions: null, purchases: null },
      ...{ totalRupiah: null, insideOutlets: null, civilServants: null, outletCount: 0 },
    })
  })
  test('adds outlets, exhibitions and purchases elsewhere; purchases in outlets stand beside', () => {
    const sums = [
      sum({ amountRupiah: 7 }),
      sum({ amountRupiah: 11, form: 'civilServants', isAtOutlet: true }),
      sum({ amountRupiah: 13, form: 'civilServants' }),
      sum({ amountRupiah: 500, kind: 'capital' }),
      sum({ amountRupiah: 17, kind: 'exhibition', form: 'pasarTani', isAtOutlet: null }),
      sum({ amountRupiah: 999, month: toMonth('2026-09') }),
    ]
    const sales = [{ month, salesRupiah: 1000, outletCount: 3 }]
    expect(turnoverMonth(month, sales, sums)).toEqual({
      ...{ month, parts: { outlets: 1000, exhibitions: 17, purchases: 20 }, totalRupiah: 1037 },
      ...{ outletCount: 3, insideOutlets: 11, civilServants: 24 },
    })
  })
  test('with a reported zero is zero', () => {
    expect(turnoverMonth(month, [{ month, salesRupiah: 0, outletCount: 1 }], []).totalRupiah).toBe(0)
  })
  test('leaves out what tells no amount', () => {
    expect(amountOf([sum({ unknownCount: 1, amountRupiah: 0 })])).toBeNull()
    expect(amountOf([sum({ unknownCount: 1, recordCount: 2, amountRupiah: 5 })])).toBe(5)
  })
  test('is refused where it would no longer be exact', () => {
    const sums = [sum({ amountRupiah: Number.MAX_SAFE_INTEGER }), sum({ amountRupiah: 1 })]
    expect(() => turnoverMonth(month, [], sums)).toThrow(RangeError)
  })
})

test.each([
  ['2026-11-21', '2026-05', '2026-10'],
  ['2026-10-31', '2026-05', '2026-10'],
  ['2026-10-30', '2026-04', '2026-09'],
  ['2026-02-28', '2025-09', '2026-02'],
])('on %s the finished months are %s to %s', (asOf, first, last) => {
  const { months } = turnoverOf({ ...nothing, asOf: toDay(asOf) })
  expect([months[0]?.month, months.at(-1)?.month, months.length]).toEqual([first, last, 6])
  expect(lastRecorded({ ...turnoverOf({ ...nothing, asOf: toDay(asOf) }) })).toBeUndefined()
})

test('the last announcement counts; words that are no amount do not', () => {
  const target = (valueText: string): AnnouncedTarget => ({
    ...{
      id: valueText,
      title: 'NTT Mart monthly turnover',
      figure: null,
      valueText,
      unit: 'IDR',
      periodText: 'per month',
    },
    ...{ dueText: null, dueOn: null, scopeText: 'province', setBy: 'Gubernur', setOn: toDay('2025-12-21') },
    ...{ progressEvidence: null, note: null },
    source: { id: 's', reference: 'https://example.org', publishedText: null, publishedOn: null },
  })
  const announcedOf = (...texts: string[]) =>
    turnoverOf({ ...nothing, asOf: toDay('2026-11-21'), targets: texts.map(target) }).announced
  expect(announcedOf('150000000000-200000000000')).toMatchObject({ low: 150e9, high: 200e9 })
  expect(announcedOf('1', '25000000000')).toMatchObject({ low: 25e9, high: 25e9 })
  expect(announcedOf('besar sekali')).toBeNull()
})

test('sales of outlets are added by month, without those that tell none', () => {
  const rows = [
    { month, salesRupiah: 5 },
    { month, salesRupiah: null },
    { month, salesRupiah: 6 },
    { month: toMonth('2026-09'), salesRupiah: null },
  ]
  expect(salesByMonth(rows)).toEqual([{ month, salesRupiah: 11, outletCount: 2 }])
})

test('a total tells money, counts and forms apart', () => {
  const total = totalOf([
    sum({ transactionCount: 4 }),
    sum({ form: 'civilServants', amountRupiah: 50 }),
    sum({ kind: 'exhibition', form: 'pasarTani', unknownCount: 1, amountRupiah: 0, visitCount: 9 }),
  ])
  expect(total).toEqual({
    ...{ amountRupiah: 150, unknownCount: 1, transactionCount: 4, visitCount: 9 },
    byForm: [
      { form: 'governmentCard', amountRupiah: 100 },
      { form: 'civilServants', amountRupiah: 50 },
    ],
  })
})

test.each([
  [150e9, 150, 'billion'],
  [1_500_000_000_000, 1.5, 'trillion'],
  [42_500_000, 42.5, 'million'],
  [42_550_000, 42_550_000, 'one'],
  [999, 999, 'one'],
])('%i is said as %d %s', (rupiah, value, scale) => {
  expect(roundRupiah(rupiah)).toEqual({ value, scale })
})
