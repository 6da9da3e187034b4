import { describe, expect, test } from 'vitest'
import { toDay, toMonth, type Month } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import type { ShelfMonth } from './answers.ts'
import { toShelfFindings } from './findings.ts'
import { cameOnce, shelfHeadline, sortByContinuity } from './headline.ts'
import { salesByMonth, toShelfProducts, toShelfRows } from './rows.ts'

const code = kabupatenCodeSchema.parse('53.06')
const months: Month[] = ['2026-05', '2026-06', '2026-07', '2026-08', '2026-09', '2026-10'].map(toMonth)
const asOf = toDay('2026-11-22')
const event = (type: RegistryEvent['type'], day: string): RegistryEvent => ({
  ...{ id: `${type} ${day}`, type, window: exactly(toDay(day)), detail: {} },
})
const outlet = (id: string, ...events: RegistryEvent[]) => ({ id, kabupatenCode: code, label: id, events })
const report = (outletId: string, month: string, more: Partial<ShelfMonth> = {}): ShelfMonth => ({
  ...{ outletId, kabupatenCode: code, month: toMonth(month), productCount: 3, findingCount: 0, outsideCount: 0 },
  ...{ ranOutCount: 0, salesRupiah: 100_000, reportedOn: toDay(`${month}-28`) },
  source: { id: 's', reference: 'Laporan', publishedText: null, publishedOn: null },
  ...more,
})
const rowsOf = (outlets: ReturnType<typeof outlet>[], reports: ShelfMonth[], day = asOf) =>
  toShelfRows(outlets, reports, { months, asOf: day })

describe('rows of outlets', () => {
  const launched = event('launched', '2026-01-10')
  test('hold those that were launched, with the months that count', () => {
    const rows = rowsOf([outlet('a', launched), outlet('b', event('planned', '2026-01-01'))], [report('a', '2026-10')])
    expect(rows).toMatchObject([{ outletId: 'a', lastMonth: '2026-10', isSilent: false, continuity: { unknown: 5 } }])
  })
  test('of a closed outlet are not silent, unless it opened again', () => {
    const closed = [launched, event('operating', '2026-01-11'), event('closed', '2026-08-01')]
    expect(rowsOf([outlet('a', ...closed)], [])).toMatchObject([{ closedOn: '2026-08-01', isSilent: false }])
    const open = outlet('a', ...closed, event('operating', '2026-08-20'))
    expect(rowsOf([open], [])).toMatchObject([{ closedOn: null, isSilent: true }])
    // What came later is not known on an earlier day.
    expect(rowsOf([open], [], toDay('2026-08-10'))).toMatchObject([{ closedOn: '2026-08-01' }])
  })
  test('add up to a headline: a report counts for three months, silence about sales makes a range', () => {
    const outlets = ['a', 'b', 'c', 'd'].map((id) => outlet(id, launched))
    const reports = [
      report('a', '2026-10'),
      report('b', '2026-09', { salesRupiah: null, productCount: 0 }),
      report('c', '2026-08'),
    ]
    expect(shelfHeadline(rowsOf(outlets, reports), asOf)).toEqual({
      ...{ outlets: 4, reporting: 2, stocked: 1, selling: { low: 1, high: 2 }, silent: 2 },
    })
  })
})

test('sales are summed where they are told; silence is counted, not summed', () => {
  const reports = [report('a', '2026-10'), report('b', '2026-10', { salesRupiah: null })]
  expect(salesByMonth(reports, months).at(-1)).toEqual({ month: '2026-10', rupiah: 100_000, told: 1, reports: 2 })
  expect(salesByMonth([], months)[0]).toEqual({ month: '2026-05', rupiah: 0, told: 0, reports: 0 })
})

test('products are rows by outlet, sorted by how long they stayed', () => {
  const rows = rowsOf(
    [outlet('a', event('launched', '2026-01-10'))],
    months.map((month) => report('a', month)),
  )
  const line = (productId: string, month: string) => ({
    ...{ outletId: 'a', productId, name: productId, kabupatenCode: code, month: toMonth(month), ranOut: false },
  })
  const products = toShelfProducts(
    rows,
    [line('once', '2026-06'), line('twice', '2026-06'), line('twice', '2026-07')],
    months,
  )
  expect(sortByContinuity(products, 'long').map((product) => product.name)).toEqual(['twice', 'once'])
  expect(sortByContinuity(products, 'short').map((product) => product.name)).toEqual(['once', 'twice'])
  expect(products[0]?.states).toEqual(['absent', 'inStock', 'absent', 'absent', 'absent', 'absent'])
  expect(cameOnce(products)).toBe(1)
})

describe('findings', () => {
  const reports = [
    { eventId: 'e1', outletId: 'a', month: toMonth('2026-08') },
    { eventId: 'e2', outletId: 'a', month: toMonth('2026-09') },
  ]
  const line = (eventId: string, kind: 'finding' | 'programme', ranOut = false) => ({
    ...{ eventId, productId: 'p', kind, ranOut },
  })
  const facts = {
    reports,
    outlets: [{ id: 'a', label: 'NTT Mart', kabupatenCode: code }],
    products: [{ id: 'p', name: 'Kopi', kabupatenCode: code }],
    gate: [
      { id: 'p', isOnRecord: true, isReady: false, missing: [{ item: 'halal' as const, why: 'expired' as const }] },
    ],
  }
  test.each([
    ['open while it still lies there unready', [line('e1', 'finding'), line('e2', 'finding')], true],
    ['done when it is gone', [line('e1', 'finding')], false],
    ['done when it ran out', [line('e1', 'finding'), line('e2', 'finding', true)], false],
  ])('are %s', (_case, lines, isOpen) => {
    expect(toShelfFindings({ ...facts, lines })).toMatchObject([{ firstMonth: '2026-08', isOpen }])
  })
  test('are done when the product became ready, and none when there never was one', () => {
    const gate = [{ id: 'p', isOnRecord: true, isReady: true, missing: [] }]
    expect(toShelfFindings({ ...facts, gate, lines: [line('e2', 'finding')] })).toMatchObject([{ isOpen: false }])
    expect(toShelfFindings({ ...facts, lines: [line('e2', 'programme')] })).toEqual([])
  })
})
