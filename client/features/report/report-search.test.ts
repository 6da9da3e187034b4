import { expect, test } from 'vitest'
import { kabupatenCodeSchema, provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { readReportSearch, reportQuestion } from './report-search.ts'

const nowhere = { only: undefined, province: undefined }
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
  expect(reportQuestion(readReportSearch(search), nowhere)).toEqual(question)
})

test('an official of one kabupaten asks for its months', () => {
  expect(reportQuestion(readReportSearch({}), { ...nowhere, only: belu })).toEqual({ kabupaten: belu })
})

test('a reader of a national registry asks for the province at hand', () => {
  const province = provinceCodeSchema.parse('51')
  expect(reportQuestion(readReportSearch({}), { ...nowhere, province })).toEqual({ province })
})
