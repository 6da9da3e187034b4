import { expect, test } from 'vitest'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { readReportSearch, reportQuestion } from './report-search.ts'

const belu = kabupatenCodeSchema.parse('53.04')

test.each([
  [{}, {}],
  [
    { month: '2026-10', state: 'missing' },
    { month: '2026-10', state: 'missing' },
  ],
  [{ month: '2026-13', state: 'x', kabupaten: 'Belu' }, {}],
  [{ kabupaten: '53.04' }, { kabupaten: '53.04' }],
])('%j asks %j', (search, question) => {
  expect(reportQuestion(readReportSearch(search), undefined)).toEqual(question)
})

test('an official of one kabupaten asks for its months', () => {
  expect(reportQuestion(readReportSearch({}), belu)).toEqual({ kabupaten: belu })
})
