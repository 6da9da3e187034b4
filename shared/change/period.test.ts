import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { changeQuestion } from './change-question.ts'
import { endOfDay, happeningIn, lateMarkOf, recordingIn } from './period.ts'
import { spansUpTo } from './spans.ts'

const period = { from: toDay('2026-01-02'), to: toDay('2026-02-05') }
const window = (notBefore: string, notAfter = notBefore) => ({ notBefore: toDay(notBefore), notAfter: toDay(notAfter) })

test.each([
  [window('2026-01-02'), 'before'],
  [window('2026-01-03'), 'inside'],
  [window('2026-02-05'), 'inside'],
  [window('2026-02-06'), 'after'],
  [window('2026-01-02', '2026-01-03'), 'across'],
  [window('2026-02-05', '2026-02-06'), 'across'],
  [window('2025-01-01', '2026-12-31'), 'across'],
])('%j lies %s', (days, happening) => {
  expect(happeningIn(days, period)).toBe(happening)
})

test('a day ends at midnight in WITA', () => {
  expect(endOfDay(toDay('2025-12-31')).toISOString()).toBe('2025-12-31T15:59:59.999Z')
  expect(recordingIn('2026-01-02T15:59:59.999Z', period)).toBe('before')
  expect(recordingIn('2026-01-02T16:00:00.000Z', period)).toBe('inside')
  expect(recordingIn('2026-02-05T16:00:00.000Z', period)).toBe('after')
})

test.each([
  ['told late', window('2025-12-20'), '2026-01-10T00:00:00Z', 'toldLate'],
  ['told after the period', window('2026-01-20'), '2026-03-01T00:00:00Z', 'toldLater'],
  ['of an unsure day', window('2025-12-20', '2026-01-15'), '2026-01-16T00:00:00Z', 'dayUnsure'],
  ['in the period and told in it', window('2026-01-20'), '2026-01-21T00:00:00Z', undefined],
])('an event %s says so', (_name, days, recordedAt, mark) => {
  expect(lateMarkOf({ ...days, recordedAt }, period)).toBe(mark)
})

test.each([
  ['the day of the view is the second one', { asOf: '2026-02-05' }, { to: '2026-02-05' }],
  ['a day of its own counts more', { to: '2026-01-31', asOf: '2026-02-05' }, { to: '2026-01-31' }],
  ['turned days are turned back', { from: '2026-02-05', to: '2026-01-02' }, { from: '2026-01-02', to: '2026-02-05' }],
  ['words that mean nothing are left out', { by: 'magic', area: 'Bali', about: 'all' }, {}],
  ['the whole province is not spelled', { area: 'province', by: 'recorded' }, { by: 'recorded' }],
  ['what is no day is asked as it stands', { from: 'kemarin' }, { from: 'kemarin' }],
])('in the question for changes, %s', (_name, asked, question) => {
  expect(changeQuestion(asked)).toEqual(question)
})

test('no span begins before the programme', () => {
  expect(spansUpTo(toDay('2025-03-31'))).toEqual([
    { span: 'week', from: '2025-03-24' },
    { span: 'month', from: '2025-02-28' },
  ])
  expect(spansUpTo(toDay('2026-11-22')).map(({ from }) => from)).toEqual([
    '2026-11-15',
    '2026-10-22',
    '2026-08-22',
    '2025-12-31',
  ])
})
