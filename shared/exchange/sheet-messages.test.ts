import { expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import { workMessagesEn } from '#shared/messages/work/en.ts'
import { workMessagesId } from '#shared/messages/work/id.ts'
import { plainSheetProblems, type CellProblem } from './cell-problem.ts'
import { plainFileRefusals, type FileRefusal } from './file-refusal.ts'

const files: FileRefusal[] = [
  ...plainFileRefusals.map((reason) => ({ reason })),
  { reason: 'tooLarge', bytes: 31_457_280, max: 20_971_520 },
  { reason: 'unpacksTooLarge', max: 209_715_200 },
  { reason: 'tooManyRows', max: 100_000 },
  { reason: 'tooManyColumns', max: 256 },
  { reason: 'tooManyCells', max: 2_000_000 },
  { reason: 'tooManySheets', max: 60 },
  { reason: 'tooMuchText', max: 20_000_000 },
  { reason: 'tooLongCell', sheet: 'Data', line: 1200, max: 32_767 },
  { reason: 'openQuote', line: 3 },
  { reason: 'wrongExtension', extension: '.csv', format: 'xlsx' },
  { reason: 'tookTooLong', seconds: 60 },
]
const candidates = [
  { code: '53.01', text: 'Kabupaten Kupang' },
  { code: '53.71', text: 'Kota Kupang' },
]
const cells: CellProblem[] = [
  ...plainSheetProblems.map((key) => ({ key })),
  { key: 'severalPlaces', candidates },
  { key: 'unknownPlace', nearest: [] },
  { key: 'unknownPlace', nearest: candidates },
  { key: 'notAChoice', nearest: ['Kelompok'] },
  { key: 'formulaFailed', text: '#REF!' },
  { key: 'monthFirst', meant: toDay('2026-02-13') },
  { key: 'required' },
  { key: 'tooLong', max: 200 },
]

test.each([
  ['id', workMessagesId],
  ['en', workMessagesEn],
] as const)('every refusal of a file and a cell has a sentence of its own in %s', (_, { sheet }) => {
  const sentences = [...files.map(sheet.file), ...cells.map(sheet.cell)]
  for (const sentence of sentences) expect(sentence).toMatch(/^\p{Lu}.*[.?]$/u)
  expect(new Set(sentences).size).toBe(sentences.length)
})

test('two places of one name are both named, with their codes', () => {
  expect(workMessagesId.sheet.cell({ key: 'severalPlaces', candidates })).toBe(
    'Ada beberapa yang bernama demikian: Kabupaten Kupang (53.01) atau Kota Kupang (53.71). Tulis lengkap, atau kodenya.',
  )
})

test('a file that is too large says how large it is', () => {
  expect(workMessagesId.sheet.file({ reason: 'tooLarge', bytes: 31_457_280, max: 20_971_520 })).toBe(
    'Berkas ini 30 MB, paling besar 20 MB. Bagi menjadi beberapa berkas.',
  )
})
