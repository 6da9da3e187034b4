import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { linesOfSubject } from '#shared/figure/subject-stays.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { buildHistory, everythingDone, type EventCells } from './history-builder.ts'

const kabupatenCode = kabupatenCodeSchema.parse('53.06')

/** `[low, high]` of every figure in which the product counts on a day. */
function figuresOn(day: string, cells: EventCells[]): Partial<Record<FigureName, [number, number]>> {
  const lines = linesOfSubject('product', kabupatenCode, buildHistory(...cells)).filter(
    (line) => line.day <= toDay(day),
  )
  const figures: Partial<Record<FigureName, [number, number]>> = {}
  for (const { figure, bound, delta } of lines) {
    const [low, high] = figures[figure] ?? [0, 0]
    figures[figure] = bound === 'certain' ? [low + delta, high] : [low, high + delta]
  }
  return Object.fromEntries(Object.entries(figures).filter(([, [low, high]]) => low !== 0 || high !== 0))
}

const launched: EventCells = ['launched', '2025-05-27']
const slot: EventCells[] = [launched]

describe('a launch slot', () => {
  test('counts as launched, unnamed and unrecorded', () => {
    expect(figuresOn('2025-05-26', slot)).toEqual({})
    expect(figuresOn('2025-05-27', slot)).toEqual({
      productsLaunched: [1, 1],
      productsUnnamed: [1, 1],
      mentoringUnrecorded: [1, 1],
    })
  })
  test('leaves the unnamed when it is named, and all figures when it is archived', () => {
    const named: EventCells[] = [launched, ['named', '2025-06-01'], ['archived', ['2025-07-01', '2025-07-31']]]
    expect(figuresOn('2025-06-01', named)).toEqual({ productsLaunched: [1, 1], mentoringUnrecorded: [1, 1] })
    expect(figuresOn('2025-07-15', named)).toEqual({ productsLaunched: [0, 1], mentoringUnrecorded: [0, 1] })
    expect(figuresOn('2025-07-31', named)).toEqual({})
  })
})

describe('a verified product', () => {
  test('counts in the month of its launch, though it was verified later', () => {
    const cells: EventCells[] = [launched, ['named', '2025-06-01'], ['verified', '2026-02-01']]
    expect(figuresOn('2025-05-27', cells)).toMatchObject({ productsVerified: [1, 1] })
  })
  test('does not count before it is launched', () => {
    const cells: EventCells[] = [
      ['registered', '2026-01-01'],
      ['proposed', '2026-01-01'],
      ['curated', '2026-01-02'],
      ['verified', '2026-01-03'],
    ]
    expect(figuresOn('2026-06-01', cells)).toEqual({})
    expect(figuresOn('2026-06-01', [...cells, ['launched', '2026-05-01']])).toMatchObject({ productsVerified: [1, 1] })
  })
  test('that was registered, and so has its name, is no unnamed one once it is launched', () => {
    const cells: EventCells[] = [
      ['registered', '2026-01-01'],
      ['launched', '2026-05-01'],
    ]
    expect(figuresOn('2026-05-01', cells)).toEqual({ productsLaunched: [1, 1], mentoringUnrecorded: [1, 1] })
  })
})

describe('mentoring', () => {
  const cells: EventCells[] = [
    launched,
    ['mentoringQueued', '2025-06-01'],
    ['mentoringStarted', ['2025-07-01', '2025-12-31'], { by: 'kabupaten' }],
    ['mentoringTransferred', '2025-09-01', { receivingUnit: 'x', reason: 'x' }],
  ]
  test.each([
    ['2025-05-31', { mentoringUnrecorded: [1, 1] }],
    ['2025-06-30', { mentoringPending: [1, 1] }],
    ['2025-08-01', { mentoringPending: [0, 1], mentoringOngoing: [0, 1] }],
    ['2025-09-01', { mentoringTransferred: [1, 1] }],
  ])('on %s', (day, expected) => {
    const { productsLaunched: _launched, productsUnnamed: _unnamed, ...mentoring } = figuresOn(day, cells)
    expect(mentoring).toEqual(expected)
  })
  test('counts at most once while it may be ongoing for the second time', () => {
    const reopened: EventCells[] = [
      ['mentoringStarted', '2026-01-01', { by: 'kabupaten' }],
      ['mentoringCompleted', ['2026-01-01', '2026-01-31']],
      ['mentoringReopened', ['2026-01-10', '2026-01-31'], { reason: 'x' }],
    ]
    expect(figuresOn('2026-01-15', reopened)).toEqual({ mentoringOngoing: [0, 1], mentoringCompleted: [0, 1] })
    expect(figuresOn('2026-01-31', reopened)).toEqual({ mentoringOngoing: [1, 1] })
  })
})

describe('ready for an outlet', () => {
  const done = everythingDone('food', '2026-02-01', toDay('2026-06-30'))
  const food: EventCells = ['categorised', '2026-11-01', { category: 'food' }]
  test('from the day on which the last item is done through the day of expiry', () => {
    const cells = [...done, food]
    expect(figuresOn('2026-01-31', cells)).toEqual({})
    expect(figuresOn('2026-02-01', cells)).toEqual({ productsChecked: [1, 1], productsReady: [1, 1] })
    expect(figuresOn('2026-06-30', cells)).toEqual({ productsChecked: [1, 1], productsReady: [1, 1] })
    expect(figuresOn('2026-07-01', cells)).toEqual({ productsChecked: [1, 1] })
  })
  test('without a gap while it is not known on which day the certificate was renewed', () => {
    const renewed: EventCells[] = [
      ...done,
      food,
      ['checklistNoted', ['2026-06-01', '2026-06-20'], { item: 'halal', state: 'done' }],
    ]
    expect(figuresOn('2026-06-10', renewed)).toMatchObject({ productsReady: [1, 1] })
    expect(figuresOn('2026-07-01', renewed)).toMatchObject({ productsReady: [1, 1] })
  })
  test('only with a category that an event tells, which counts for the whole history', () => {
    expect(figuresOn('2026-03-01', done)).toEqual({ productsChecked: [1, 1] })
    const craft: EventCells = ['categorised', '2026-11-01', { category: 'craft' }]
    expect(figuresOn('2026-03-01', [...everythingDone('craft', '2026-02-01'), craft])).toMatchObject({
      productsReady: [1, 1],
    })
  })
})
