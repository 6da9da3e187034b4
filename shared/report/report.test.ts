import { describe, expect, test } from 'vitest'
import { dayInWita, toDay, toMonth } from '#shared/day/day.ts'
import { windowOf } from '#shared/target/target-builder.ts'
import type { ReportableProduct } from './answers.ts'
import { submitRefusal, saveRefusal } from './refusal.ts'
import { isLocked, isMonthOver, reportableMonths, reportDueOn, reportStateAfter, reportStates } from './report.ts'

test.each([
  ['save', 'draft', 'draft'],
  ['save', 'returned', 'returned'],
  ['save', 'reopened', 'reopened'],
  ['submit', 'draft', 'submitted'],
  ['submit', 'returned', 'submitted'],
  ['submit', 'reopened', 'submitted'],
  ['accept', 'submitted', 'accepted'],
  ['return', 'submitted', 'returned'],
  ['reopen', 'accepted', 'reopened'],
  ['submit', 'submitted', undefined],
  ['accept', 'draft', undefined],
  ['accept', 'reopened', undefined],
  ['return', 'accepted', undefined],
  ['reopen', 'submitted', undefined],
] as const)('%s leads from %s to %s', (act, state, expected) => {
  expect(reportStateAfter(act, state)).toBe(expected)
})

test('what lies with PMD or is accepted is locked', () => {
  expect(reportStates.filter(isLocked)).toEqual(['submitted', 'accepted'])
})

test.each([
  ['2025-12', 5, '2026-01-05'],
  ['2028-01', 28, '2028-02-28'],
])('the report of %s is due on day %i of the next month: %s', (month, day, expected) => {
  expect(reportDueOn(toMonth(month), day)).toBe(expected)
})

test.each([
  ['2028-02-29T15:59:59Z', false],
  ['2028-02-29T16:00:00Z', true],
])('at %s February 2028 is over: %s', (instant, expected) => {
  expect(isMonthOver(toMonth('2028-02'), dayInWita(new Date(instant)))).toBe(expected)
})

test('what can be reported begins with the month of the launch and ends with the running month', () => {
  expect(reportableMonths(toDay('2025-07-01'))).toEqual(['2025-05', '2025-06', '2025-07'])
})

describe('submitting', () => {
  const product = (
    id: string,
    launched: string | null,
    fields: Partial<ReportableProduct> = {},
  ): ReportableProduct => ({
    ...{ id, name: id, launchSlot: null, stage: 'launched', isVerified: true, isArchived: false },
    launched: launched === null ? null : windowOf(launched),
    ...fields,
  })
  const products = [
    product('exact', '2025-06-10'),
    product('crossing', '2025-06-28..2025-07-02'),
    product('gone', '2025-06-12', { isArchived: true }),
    product('waiting', null, { stage: 'verified' }),
    product('other', '2025-07-10'),
  ]
  const refusalOf = (content: { productIds: string[]; isNihil?: boolean }) =>
    submitRefusal({
      ...{ month: toMonth('2025-06'), state: 'draft', today: toDay('2025-07-20'), products },
      content: { isNihil: false, ...content },
    })

  test.each([
    ['the launches of the month', ['exact'], undefined],
    ['one whose window crosses the month, too', ['exact', 'crossing'], undefined],
    ['one that the registry has not launched, too', ['exact', 'waiting'], undefined],
    ['not all that was surely launched', ['crossing'], 'leftOut'],
    ['one launched in another month', ['exact', 'other'], 'otherMonth'],
    ['an archived one', ['exact', 'gone'], 'notOnRecord'],
    ['one that nobody knows', ['exact', 'nobody'], 'notOnRecord'],
    ['nothing', [], 'saysNothing'],
  ])('with %s', (_case, productIds, reason) => {
    expect(refusalOf({ productIds })?.reason).toBe(reason)
  })

  test('as nihil names what the registry has launched', () => {
    expect(refusalOf({ productIds: [], isNihil: true })).toEqual({
      reason: 'leftOut',
      isNihil: true,
      products: [{ id: 'exact', name: 'exact', launchSlot: null, launched: windowOf('2025-06-10') }],
    })
  })

  test('waits for the end of the month, but the running month can be saved', () => {
    const facts = {
      ...{ month: toMonth('2025-06'), state: 'draft' as const, today: toDay('2025-06-30'), products },
      content: { productIds: ['exact'], isNihil: false },
    }
    expect(submitRefusal(facts)).toEqual({ reason: 'monthRunning', endsOn: '2025-06-30' })
    expect(saveRefusal(facts)).toBeUndefined()
    expect(saveRefusal({ ...facts, month: toMonth('2025-07') })?.reason).toBe('notReportable')
    expect(submitRefusal({ ...facts, state: 'accepted' })).toEqual({
      ...{ reason: 'wrongState', act: 'submit', state: 'accepted' },
    })
  })
})
