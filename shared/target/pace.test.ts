import { describe, expect, test } from 'vitest'
import { paceOf } from './pace.ts'
import { ende, groundOn, launch, monthly, reported } from './target-builder.ts'

const pace = (asOf: string, parts: Parameters<typeof groundOn>[1] = {}, year = Number(asOf.slice(0, 4))) => {
  const [one] = paceOf(groundOn(asOf, parts), year)
  if (!one) throw new Error('no pace')
  return one
}
/** Two in May, one in June, none reported in July, two in August, one in September. */
const uneven = {
  launches: [
    launch('2025-05-27', { count: 2 }),
    launch('2025-06-03'),
    launch('2025-08-04', { count: 2 }),
    launch('2025-09-01'),
  ],
  reported: reported(['2025-05', '2025-06', '2025-07', '2025-08']),
}

test('every number of the formula, on a day in the middle of a month', () => {
  expect(pace('2025-09-15', uneven)).toMatchObject({
    kabupatenCode: ende,
    year: 2025,
    ...{ monthsElapsed: 4, monthsMet: 2, monthsNotReported: 0 },
    ...{ due: 8, made: { low: 6, high: 6 }, madeBefore: 5, unverified: { low: 0, high: 0 }, gap: 2 },
    ...{ yearDue: 16, left: 10, monthsLeft: 4, requiredRate: 2.5 },
    recent: { firstMonth: '2025-06', lastMonth: '2025-08', months: 3, made: 3, notReported: 0, rate: 1 },
    projected: 9,
    consistency: 0.5,
    streak: 1,
  })
})

describe('at the edges of a year', () => {
  test('no month is over: nothing is due, nothing is judged, everything is left', () => {
    expect(pace('2025-05-15')).toMatchObject({
      ...{ monthsElapsed: 0, due: 0, gap: 0, consistency: null, streak: 0, recent: null, projected: null },
      ...{ yearDue: 16, left: 16, monthsLeft: 8, requiredRate: 2 },
    })
  })

  test('in January the recent rate comes from the year before, and so does the streak', () => {
    const launches = ['2025-11-03', '2025-12-01'].map((day) => launch(day, { count: 2 }))
    expect(pace('2026-01-20', { launches })).toMatchObject({
      ...{ monthsElapsed: 0, due: 0, consistency: null, streak: 2 },
      recent: { firstMonth: '2025-10', lastMonth: '2025-12', made: 4, notReported: 1 },
      projected: 16,
    })
  })

  test('on the last day December runs; after it there is no rate that could still help', () => {
    const launches = [launch('2025-05-27', { count: 14 })]
    expect(pace('2025-12-31', { launches })).toMatchObject({ monthsLeft: 1, requiredRate: 2, left: 2 })
    expect(pace('2026-02-01', { launches }, 2025)).toMatchObject({
      ...{ monthsElapsed: 8, due: 16, gap: 2, left: 2, monthsLeft: 0, requiredRate: null, projected: 14 },
      recent: { firstMonth: '2025-10', lastMonth: '2025-12' },
    })
  })

  test('a launch in the next year or before the first target is none of this year', () => {
    const launches = [launch('2025-04-30'), launch('2025-05-01'), launch('2025-12-31'), launch('2026-01-01')]
    expect(pace('2026-02-01', { launches }, 2025).made).toEqual({ low: 2, high: 2 })
    expect(pace('2026-02-01', { launches }, 2026).made).toEqual({ low: 1, high: 1 })
  })

  test('a window across New Year is possible in both years, across a month certain in the year', () => {
    const launches = [launch('2025-12-30..2026-01-02'), launch('2026-01-30..2026-02-02')]
    expect(pace('2026-06-01', { launches }, 2025).made).toEqual({ low: 0, high: 1 })
    expect(pace('2026-06-01', { launches }, 2026).made).toEqual({ low: 1, high: 2 })
  })

  test('29 February counts in February', () => {
    const launches = [launch('2028-02-29', { count: 2 })]
    expect(pace('2028-03-01', { launches })).toMatchObject({ monthsElapsed: 2, monthsMet: 1, streak: 1, madeBefore: 2 })
  })

  test('a year without any target has no pace', () => {
    expect(paceOf(groundOn('2025-06-01'), 2024)).toEqual([])
  })
})

describe('the recent rate', () => {
  test('is of fewer months while the target is young', () => {
    const launches = [launch('2025-05-27', { count: 3 })]
    expect(pace('2025-06-15', { launches }).recent).toMatchObject({ months: 1, made: 3, rate: 3 })
  })

  test('is unknown, and so is the projection, when nobody reported those months', () => {
    const launches = [launch('2025-05-27', { count: 2 })]
    const silent = pace('2025-10-01', { launches })
    expect(silent).toMatchObject({ recent: { made: 0, notReported: 3, rate: null }, projected: null })
    expect(silent).toMatchObject({ consistency: 1 / 5, monthsNotReported: 4 })
  })

  test('is zero when they were reported as nihil', () => {
    const parts = {
      launches: [launch('2025-05-27', { count: 2 })],
      reported: reported(['2025-07', '2025-08', '2025-09']),
    }
    expect(pace('2025-10-01', parts)).toMatchObject({ recent: { rate: 0 }, projected: 2 })
  })

  test('never projects less than what was made', () => {
    const parts = {
      launches: [launch('2025-10-01', { count: 9 })],
      reported: reported(['2025-07', '2025-08', '2025-09']),
    }
    expect(pace('2025-10-01', parts)).toMatchObject({ madeBefore: 0, projected: 9 })
  })
})

test('who never reported has neither consistency nor projection, but owes what is due', () => {
  expect(pace('2025-10-01')).toMatchObject({
    consistency: null,
    projected: null,
    due: 10,
    gap: 10,
    requiredRate: 16 / 3,
  })
  expect(pace('2026-02-01', {}, 2025)).toMatchObject({ consistency: null, projected: null, gap: 16 })
})

test('who is ahead has a negative gap and nothing to recover', () => {
  const ahead = pace('2025-06-15', { launches: [launch('2025-05-27', { count: 20 })] })
  expect(ahead).toMatchObject({ gap: -18, left: 0, requiredRate: 0 })
})

test('the target of each month is the one in force then, the kabupaten’s own before the common one', () => {
  const targets = [
    monthly(2, { to: '2025-09-14' }),
    monthly(3, { from: '2025-09-15' }),
    monthly(1, { of: ende, from: '2025-12-01' }),
  ]
  expect(pace('2025-10-01', { targets })).toMatchObject({ due: 11, yearDue: 18 })
})

test('unverified products stand apart: launched ones and those that a report names', () => {
  const parts = {
    launches: [launch('2025-05-27', { isVerified: false, count: 2 })],
    reported: reported(['2025-06'], { claimed: 1 }),
  }
  expect(pace('2025-08-01', parts)).toMatchObject({ made: { low: 0, high: 0 }, unverified: { low: 3, high: 3 } })
})

test('an archived product is no longer made', () => {
  const launches = [launch('2025-05-27', { count: 2, archived: '2025-07-10' })]
  expect(pace('2025-07-09', { launches })).toMatchObject({ made: { low: 2 }, monthsMet: 1 })
  expect(pace('2025-07-10', { launches })).toMatchObject({ made: { low: 0 }, monthsMet: 0 })
})

test('the points add up month by month, and go on with the recent rate', () => {
  expect(pace('2025-09-15', uneven).points).toEqual([
    { month: '2025-05', target: 2, due: 2, made: { low: 2, high: 2 }, projected: null },
    { month: '2025-06', target: 2, due: 4, made: { low: 3, high: 3 }, projected: null },
    { month: '2025-07', target: 2, due: 6, made: { low: 3, high: 3 }, projected: null },
    { month: '2025-08', target: 2, due: 8, made: { low: 5, high: 5 }, projected: null },
    { month: '2025-09', target: 2, due: 10, made: { low: 6, high: 6 }, projected: 6 },
    { month: '2025-10', target: 2, due: 12, made: null, projected: 7 },
    { month: '2025-11', target: 2, due: 14, made: null, projected: 8 },
    { month: '2025-12', target: 2, due: 16, made: null, projected: 9 },
  ])
})
