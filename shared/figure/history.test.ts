import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { figureHistory } from './history.ts'
import { linesOfStay } from './ledger.ts'

const alor = kabupatenCodeSchema.parse('53.05')
const sikka = kabupatenCodeSchema.parse('53.07')
const ngada = kabupatenCodeSchema.parse('53.09')
const window = { notBefore: toDay('2025-12-21'), notAfter: toDay('2026-02-05') }
const history = figureHistory(
  [
    ...linesOfStay({
      figure: 'outletsLaunched',
      kabupatenCode: sikka,
      enter: { notBefore: toDay('2025-12-14'), notAfter: toDay('2025-12-14') },
    }),
    ...linesOfStay({ figure: 'outletsLaunched', kabupatenCode: ngada, enter: window }),
    ...linesOfStay({
      figure: 'outletsPlanned',
      kabupatenCode: alor,
      enter: { notBefore: toDay('2026-02-05'), notAfter: toDay('2026-02-05') },
    }),
  ].toSorted((a, b) => a.day.localeCompare(b.day)),
)

test.each([
  ['2025-12-13', { low: 0, high: 0 }],
  ['2025-12-14', { low: 1, high: 1 }],
  ['2025-12-21', { low: 1, high: 2 }],
  ['2026-02-05', { low: 2, high: 2 }],
])('on %s the area counts %j', (day, expected) => {
  expect(history.intervalAt('outletsLaunched', [alor, sikka, ngada], toDay(day))).toEqual(expected)
})

test('a kabupaten with a plan has a true zero of launched outlets, and no record of mentoring', () => {
  expect(history.intervalAt('outletsLaunched', [alor], toDay('2026-02-05'))).toEqual({ low: 0, high: 0 })
  expect(history.intervalAt('mentoringCompleted', [alor, sikka], toDay('2026-02-05'))).toBeUndefined()
})

test('the first day of a figure is as sure as its windows', () => {
  expect(history.firstDay('outletsLaunched', [ngada])).toEqual(window)
  expect(history.firstDay('outletsLaunched', [alor])).toBeUndefined()
})
