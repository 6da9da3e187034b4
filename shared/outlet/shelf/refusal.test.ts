import { describe, expect, test } from 'vitest'
import { toDay, toMonth } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import { fieldErrors } from '#shared/form/field-errors.ts'
import { buildHistory, everythingDone } from '#shared/product/history-builder.ts'
import { gateProduct, kindOfLine, shelfDay, shelfRefusal, type GateProduct } from './refusal.ts'
import { shelfInputSchema, type ShelfInput, type ShelfLineInput } from './schema.ts'

const coffee = '019bb6c5-0b56-7000-8000-000000000001'
const cloth = '019bb6c5-0b56-7000-8000-000000000002'
const supplier = '019bb6c5-0b56-7000-8000-000000000003'
const ready: GateProduct = { id: coffee, isOnRecord: true, isReady: true, missing: [] }
const unready: GateProduct = {
  ...{ id: cloth, isOnRecord: true, isReady: false },
  missing: [{ item: 'labelling', why: 'notStarted' }],
}
const launched = exactly(toDay('2026-01-20'))
const facts = {
  products: [ready, unready],
  supplierIds: new Set([supplier]),
  opening: { launched, closed: null },
  month: toMonth('2026-02'),
  today: toDay('2026-03-05'),
}
const programme = (productId: string, rest: Partial<ShelfLineInput> = {}): ShelfLineInput => ({
  ...{ kind: 'programme', productId, ranOut: false },
  ...rest,
})
const outside = (name: string): ShelfLineInput => ({ kind: 'outside', name, ranOut: false })
const report = (...lines: ShelfLineInput[]): ShelfInput => ({ lines })

describe('a shelf report', () => {
  test('of ready products and goods from outside is taken, an empty shelf too', () => {
    expect(shelfRefusal(report(programme(coffee, { supplierId: supplier }), outside('Air')), facts)).toBeUndefined()
    expect(shelfRefusal(report(), facts)).toBeUndefined()
  })

  test.each<[string, Partial<typeof facts> | object, string]>([
    ['a month that has not begun', { month: toMonth('2026-04') }, 'futureMonth'],
    ['a month before the launch', { month: toMonth('2025-12') }, 'notLaunched'],
    ['an outlet never launched', { opening: { launched: null, closed: null } }, 'notLaunched'],
    ['a month after the closing', { opening: { launched, closed: exactly(toDay('2026-01-31')) } }, 'closed'],
  ])('of %s is refused', (_name, change, reason) => {
    expect(shelfRefusal(report(), { ...facts, ...change })?.reason).toBe(reason)
  })

  test('of the running month is taken, and of a month in which the outlet may have been launched', () => {
    expect(shelfRefusal(report(), { ...facts, month: toMonth('2026-03') })).toBeUndefined()
    const late = { launched: { notBefore: toDay('2026-02-27'), notAfter: toDay('2026-03-02') }, closed: null }
    expect(shelfRefusal(report(), { ...facts, opening: late })).toBeUndefined()
  })

  test('with a product that is not ready is refused with what is missing, at its line', () => {
    expect(shelfRefusal(report(programme(coffee), programme(cloth)), facts)).toEqual({
      reason: 'lines',
      lines: [{ line: 1, reason: 'notReady', missing: unready.missing }],
    })
  })

  test('takes such a product as found on the shelf', () => {
    expect(shelfRefusal(report(programme(cloth, { asFinding: true })), facts)).toBeUndefined()
    expect(kindOfLine(programme(cloth, { asFinding: true }), unready)).toBe('finding')
    expect(kindOfLine(programme(coffee, { asFinding: true }), ready)).toBe('programme')
    expect(kindOfLine(outside('Air'), undefined)).toBe('outside')
  })

  test('names every line that is wrong', () => {
    const lines = [programme(supplier), programme(coffee, { supplierId: cloth })]
    expect(shelfRefusal(report(...lines), facts)).toEqual({
      reason: 'lines',
      lines: [
        { line: 0, reason: 'notOnRecord' },
        { line: 1, reason: 'noSuchSupplier' },
      ],
    })
  })

  test('asks for absurd amounts, and takes them once confirmed', () => {
    const absurd = { ...report(programme(coffee, { priceRupiah: 25_000_000 })), salesRupiah: 900_000_000 }
    expect(shelfRefusal(absurd, facts)).toEqual({
      reason: 'unusual',
      amounts: [
        { path: 'lines.0.priceRupiah', amount: 25_000_000, limit: 10_000_000, unit: 'rupiah' },
        { path: 'salesRupiah', amount: 900_000_000, limit: 500_000_000, unit: 'rupiah' },
      ],
    })
    expect(shelfRefusal({ ...absurd, confirmed: true }, facts)).toBeUndefined()
  })
})

describe('the gate', () => {
  const events = buildHistory(...everythingDone('food', '2026-01-05', toDay('2026-02-28')))
  const known = { id: coffee, isOnRecord: true, category: 'food' as const, events }
  test('opens while every certificate holds on the day of the report', () => {
    expect(gateProduct(known, shelfDay(toMonth('2026-02'), toDay('2026-03-05'))).isReady).toBe(true)
    expect(gateProduct(known, toDay('2026-03-01'))).toMatchObject({
      isReady: false,
      missing: [{ item: 'halal', why: 'expired' }],
    })
  })
  test('stays shut for a product of which nothing is known', () => {
    expect(gateProduct({ ...known, events: [] }, toDay('2026-02-28')).isReady).toBe(false)
  })
})

describe('the form', () => {
  const line = { kind: 'programme', productId: coffee, ranOut: false }
  test.each<[object, string, string]>([
    [{ lines: [line, line] }, 'lines.1.productId', 'sameOnShelf'],
    [
      {
        lines: [
          { kind: 'outside', name: 'Air Mineral', ranOut: false },
          { kind: 'outside', name: 'air  mineral', ranOut: false },
        ],
      },
      'lines.1.name',
      'sameOnShelf',
    ],
    [{ lines: [{ kind: 'programme', ranOut: false }] }, 'lines.0.productId', 'required'],
    [{ lines: [{ kind: 'outside', ranOut: false }] }, 'lines.0.name', 'required'],
    [{ lines: [{ ...line, priceRupiah: '-5' }] }, 'lines.0.priceRupiah', 'negativeAmount'],
    [{ lines: [{ ...line, quantity: -1 }] }, 'lines.0.quantity', 'tooSmall'],
    [{ lines: [{ ...line, quantity: 1.5 }] }, 'lines.0.quantity', 'wrongType'],
    [{ lines: [], salesRupiah: '1,5 juta' }, 'salesRupiah', 'notRupiah'],
    [{ lines: [{ ...line, salesRupiah: 6000 }], salesRupiah: 5000 }, 'salesRupiah', 'salesBelowLines'],
  ])('%# is refused at its field', (input, path, key) => {
    expect(fieldErrors(shelfInputSchema, input)).toMatchObject({ [path]: { key } })
  })
})
