import { describe, expect, test } from 'vitest'
import { buildClaim } from './claim-builder.ts'
import { claimKey } from './claim-key.ts'
import { claimSchema } from './schema.ts'

const { id: _, ...right } = buildClaim({
  printedWeekday: 'Selasa',
  conflictGroup: 'outlets',
  checkNote: 'prints Selasa',
})
const problemsOf = (fields: object) => {
  const parsed = claimSchema.safeParse({ ...right, ...fields })
  return parsed.success ? [] : parsed.error.issues.map((issue) => issue.path.join('.'))
}

test('a whole claim is taken as it is', () => {
  expect(claimSchema.parse(right)).toEqual(right)
})

describe('a bad field is refused at the field', () => {
  test.each([
    ['source', { source: undefined }],
    ['source.reference', { source: {} }],
    ['source.reference', { source: { reference: '     ' } }],
    ['source.publishedText', { source: { reference: 'https://example.org', publishedText: '2025-02-30' } }],
    ['asOfText', { asOfText: 'kemarin' }],
    ['scopeText', { scopeText: 'NTT' }],
    ['scopeText', { scopeText: '' }],
    ['scopeText', { scopeText: 'island:Atlantis' }],
    ['metric', { metric: 'jumlah gerai' }],
    ['metric', { metric: 'a'.repeat(81) }],
    ['valueText', { valueText: '' }],
    ['valueText', { valueText: '9'.repeat(121) }],
    ['unit', { unit: '   ' }],
    ['speaker', { speaker: '' }],
    ['paraphrase', { paraphrase: 'a'.repeat(1001) }],
    ['paraphrase', { paraphrase: 'two\nlines' }],
    ['paraphrase', { paraphrase: 'turned \u202e around' }],
    ['printedWeekday', { printedWeekday: 'Someday' }],
    ['figure', { figure: 'sales' }],
  ])('%s in %j', (field, fields) => {
    expect(problemsOf(fields)).toContain(field)
  })
})

describe('odd but allowed', () => {
  test.each([
    { valueText: 'ribuan' },
    { asOfText: '2026' },
    { asOfText: '2025-10' },
    { scopeText: 'each region' },
    { scopeText: 'tiap kabupaten/kota' },
    { scopeText: 'island:Rote' },
    { speaker: 'Maria' },
    { source: { reference: 'news-daring.com, 2025-05-10' } },
  ])('%j', (fields) => {
    expect(problemsOf(fields)).toEqual([])
  })
})

describe('the same claim twice', () => {
  test('is recognised through case, spaces, notes and groups', () => {
    const again = { ...right, speaker: ' GUBERNUR ', checkNote: 'looked at again', conflictGroup: 'other' }
    expect(claimKey(again)).toBe(claimKey(right))
  })

  test.each([{ valueText: '8' }, { asOfText: '2025-12-20' }, { source: { reference: 'https://example.org/other' } }])(
    'is another one with %j',
    (fields) => {
      expect(claimKey({ ...right, ...fields })).not.toBe(claimKey(right))
    },
  )
})
