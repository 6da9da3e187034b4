import { expect, test } from 'vitest'
import { targetQuestion } from './target-question.ts'

test.each([
  [{}, {}],
  [{ year: '2025' }, { year: 2025 }],
  [
    { year: '2025', asOf: '2026-01-02' },
    { year: 2025, asOf: '2026-01-02' },
  ],
  [{ year: '2026', asOf: '2025-12-31' }, { asOf: '2025-12-31' }],
  [{ year: '2024' }, {}],
  [{ year: 'x' }, {}],
])('%j asks %j', (search, question) => {
  expect(targetQuestion(search)).toEqual(question)
})

test('the year comes first, as the address of the question spells it', () => {
  expect(JSON.stringify(targetQuestion({ knownAt: '2026-01-01T00:00:00Z', asOf: '2026-01-02', year: '2025' }))).toBe(
    '{"year":2025,"asOf":"2026-01-02","knownAt":"2026-01-01T00:00:00Z"}',
  )
})
