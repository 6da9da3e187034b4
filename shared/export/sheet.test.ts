import { describe, expect, test } from 'vitest'
import { fileNameOf, toRecords, toValue } from './sheet.ts'

describe('a shown text as a value', () => {
  test.each([
    ['20', 'id', 20],
    ['1.250', 'id', 1250],
    ['1.250.000', 'id', 1_250_000],
    ['12,5', 'id', 12.5],
    ['−3', 'id', -3],
    ['0', 'id', 0],
    ['1,250', 'en', 1250],
    ['12.5', 'en', 12.5],
    ['', 'id', null],
    ['53.06', 'id', '53.06'],
    ['53.06.01.2001', 'id', '53.06.01.2001'],
    ['007', 'id', '007'],
    ['10–12', 'id', '10–12'],
    ['belum lapor', 'id', 'belum lapor'],
    ['1.25', 'id', '1.25'],
    ['081234567890', 'id', '081234567890'],
    ['=1+1', 'id', '=1+1'],
  ] as const)('%s in %s is %s', (text, locale, value) => {
    expect(toValue(text, locale)).toBe(value)
  })
})

test('headings that stand twice or are empty get a name of their own', () => {
  expect(toRecords({ header: ['a', 'a', ''], rows: [[1, 2, 3], [4]] })).toEqual([
    { a: 1, 'a 2': 2, 'kolom 3': 3 },
    { a: 4, 'a 2': null, 'kolom 3': null },
  ])
})

test.each([
  ['Peringkat & laju', false, 'pantau-ovop-peringkat-laju-2026-02-05'],
  ['20 dari 22 gerai', true, 'pantau-ovop-20-dari-22-gerai-2026-02-05-simulasi'],
  ['../../etc/passwd', false, 'pantau-ovop-etc-passwd-2026-02-05'],
])('a file about %s', (title, simulated, expected) => {
  expect(fileNameOf(title, { asOf: '2026-02-05', simulated })).toBe(expected)
})
