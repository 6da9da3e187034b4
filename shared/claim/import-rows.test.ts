import { describe, expect, test } from 'vitest'
import type { ImportProblem } from './answers.ts'
import { claimKey } from './claim-key.ts'
import { readImport, type ReadImport } from './import-rows.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'

const headings =
  'as_of_date,metric,value,unit,scope,said_by,source_url,source_date,paraphrase,conflict_group,check_note'
const row =
  '2025-12-19|outlets_launched|9|outlet|province|Gubernur Melki|https://x.example|2025-12-19|Nine outlets|gerai|'
const known = { idOf: () => undefined, kabupaten: new Set([kabupatenCodeSchema.parse('53.06')]) }
const read = (rows: string[], heads = headings, more: Partial<Parameters<typeof readImport>[1]> = {}) =>
  readImport(
    {
      headings: heads.split(','),
      rows: rows.map((cells, index) => ({ line: index + 2, cells: cells.split('|') })),
    },
    { ...known, ...more },
  )
const rowsOf = (answer: ReadImport | ImportProblem) => {
  if ('code' in answer) throw new Error(answer.code)
  return answer.rows
}
/** The row above with one cell written otherwise. */
const withCell = (column: string, text: string) =>
  row
    .split('|')
    .map((cell, index) => (headings.split(',')[index] === column ? text : cell))
    .join('|')

describe('a row of the first data', () => {
  test('becomes a claim about the figure that its metric means', () => {
    expect(rowsOf(read([row]))).toMatchObject([
      {
        ...{ line: 2, state: 'new', problems: [], sameAs: null },
        claim: {
          ...{ metric: 'outlets_launched', figure: 'outletsLaunched', valueText: '9', conflictGroup: 'gerai' },
          source: { reference: 'https://x.example', publishedText: '2025-12-19' },
        },
      },
    ])
  })

  test.each([
    ['value', 'ribuan'],
    ['value', '150000 -> 800000'],
    ['value', 'sekitar 250'],
    ['value', '150000000000-200000000000'],
    ['value', '9 dari 22'],
    ['as_of_date', '2025-12'],
    ['as_of_date', '2025'],
    ['as_of_date', '20 Desember 2025'],
    ['source_date', ''],
    ['said_by', '(reporter)'],
    ['scope', 'each region'],
    ['scope', 'island:Timor'],
    ['scope', '53.06'],
    ['metric', 'Jumlah gerai (resmi)'],
    ['check_note', 'prints Selasa'],
  ])('may say in %s: %s', (column, text) => {
    expect(rowsOf(read([withCell(column, text)]))).toMatchObject([{ state: 'new' }])
  })

  test.each([
    ['source_url', '', { key: 'required' }],
    ['source_url', 'x', { key: 'tooShort', min: 4 }],
    ['source_date', 'kemarin', { key: 'notADayMonthOrYear' }],
    ['source_date', '2025-13', { key: 'notADayMonthOrYear' }],
    ['as_of_date', 'besok', { key: 'notADayMonthOrYear' }],
    ['as_of_date', '', { key: 'required' }],
    ['as_of_date', '2025-02-30', { key: 'notADayMonthOrYear' }],
    ['as_of_date', '0025-02-03', { key: 'notADayMonthOrYear' }],
    ['value', '', { key: 'required' }],
    ['value', '9\u202E', { key: 'directionMark' }],
    ['unit', '', { key: 'required' }],
    ['scope', 'Kupang', { key: 'chooseOne' }],
    ['scope', '53.99', { key: 'chooseOne' }],
    ['said_by', ' ', { key: 'required' }],
    ['paraphrase', '', { key: 'required' }],
    ['metric', '', { key: 'required' }],
    ['metric', '123', { key: 'wrongForm' }],
  ])('is refused at its cell for %s: %j', (column, text, problem) => {
    const [refused] = rowsOf(read([withCell(column, text)]))
    expect(refused).toMatchObject({ state: 'refused', problems: [{ column, problem }] })
    expect(refused).not.toHaveProperty('claim')
  })

  test('names every cell that is wrong', () => {
    const [refused] = rowsOf(read(['|||||||||||']))
    expect(refused?.problems.map(({ column }) => column)).toEqual([
      ...['as_of_date', 'metric', 'value', 'unit', 'scope', 'said_by', 'source_url', 'paraphrase'],
    ])
  })
})

describe('the same claim', () => {
  test('of the registry is left out, with its id', () => {
    const [first] = rowsOf(read([row]))
    const key = first?.claim && claimKey(first.claim)
    const again = read([withCell('said_by', ' GUBERNUR  Melki ')], headings, {
      idOf: (other) => (other === key ? 'id-1' : undefined),
    })
    expect(rowsOf(again)).toMatchObject([{ state: 'same', sameAs: { id: 'id-1' } }])
  })

  test('twice in the file counts once, with the line of the first', () => {
    expect(rowsOf(read([row, row, withCell('value', '10')]))).toMatchObject([
      { state: 'new' },
      { state: 'same', sameAs: { line: 2 } },
      { state: 'new' },
    ])
  })
})

describe('columns', () => {
  test('may stand in any order, with others between, and tell figure, weekday and office', () => {
    const heads = `Catatan,${headings},FIGURE,printed_weekday,office`
    const answer = read([`abc|${withCell('metric', '')}|outletsOperating|Jumat|Kantor Gubernur`], heads)
    expect(answer).toMatchObject({
      unknownColumns: ['Catatan'],
      rows: [
        {
          state: 'new',
          claim: {
            ...{ metric: 'outlets_operating', figure: 'outletsOperating' },
            ...{ printedWeekday: 'Jumat', office: 'Kantor Gubernur' },
          },
        },
      ],
    })
  })

  test.each([
    [
      'missing ones',
      headings.replace('source_url,', '').replace('value,', ''),
      { code: 'missingColumns', columns: ['value', 'source_url'] },
    ],
    ['a double one', `${headings},unit`, { code: 'doubleColumn', column: 'unit' }],
  ])('with %s are told', (_, heads, problem) => {
    expect(read([row], heads)).toEqual(problem)
  })

  test('without rows, or with too many, are told', () => {
    expect(read([])).toEqual({ code: 'empty' })
    expect(read(Array(2001).fill(row))).toEqual({ code: 'tooManyRows', max: 2000 })
  })
})
