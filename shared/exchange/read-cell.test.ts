import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { toDay } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ColumnKind, ColumnSpec } from './dataset.ts'
import { preparePlaces } from './places.ts'
import type { RawCell } from './raw.ts'
import { cellReader } from './read-cell.ts'

const ende = '53.08' as KabupatenCode
const places = preparePlaces(
  [{ code: ende, bpsCode: '5311', name: 'Kabupaten Ende', shortName: 'Ende', jenis: 'kabupaten', capital: 'Ende' }],
  [{ code: '53.08.01.2001' as never, name: 'Nangapanda', jenis: 'desa', kecamatan: 'Nangapanda' }],
)
const column = (kind: ColumnKind, more: Partial<ColumnSpec> = {}): ColumnSpec => ({
  key: kind,
  kind,
  header: { id: kind, en: kind },
  hint: { id: '', en: '' },
  ...more,
})
const choices = [
  { value: 'business', label: { id: 'Usaha', en: 'Business' }, aliases: ['perorangan'] },
  { value: 'group', label: { id: 'Kelompok', en: 'Group' } },
]
type Filled = Exclude<RawCell, null>
const read = (spec: ColumnSpec, cell: Filled) => cellReader(spec, places)(cell, ende)

describe('a cell is read by the kind of its column', () => {
  test.each<[ColumnSpec, Filled, unknown]>([
    [column('id'), ' 019BB6C5-0B56-7000-8000-000000000000 ', '019bb6c5-0b56-7000-8000-000000000000'],
    [column('version'), 3, 3],
    [column('version'), '3', 3],
    [column('text'), '  Tenun   Ikat ', 'Tenun Ikat'],
    [column('text'), 2025, '2025'],
    [column('text'), '=SUM(A1)', '=SUM(A1)'],
    [column('text'), { day: toDay('2026-02-05') }, '2026-02-05'],
    [column('prose'), 'satu\r\ndua', 'satu\ndua'],
    [column('text', { form: 'phone' }), 81_234_567_890, '+6281234567890'],
    [column('text', { form: 'phone' }), '0812-3456-7890', '+6281234567890'],
    [column('text', { form: 'nib' }), 1_234_567_890_123, '1234567890123'],
    [column('text', { form: 'nib' }), '1234 5678 90123', '1234567890123'],
    [column('choice', { choices }), 'usaha', 'business'],
    [column('choice', { choices }), 'group', 'group'],
    [column('choice', { choices }), 'KELOMPOK', 'group'],
    [column('choice', { choices }), 'Perorangan', 'business'],
    [column('rupiah'), 'Rp 1.250.000,00', 1_250_000],
    [column('rupiah'), '1250000', 1_250_000],
    [column('rupiah'), 1_250_000, 1_250_000],
    [column('count'), '1.250', 1250],
    [column('count'), '1250', 1250],
    [column('count'), '12,0', 12],
    [column('count'), '1.250,00', 1250],
    [column('count'), 0, 0],
    [column('yesNo'), 'Ya', true],
    [column('yesNo'), 'belum', false],
    [column('yesNo'), '✓', true],
    [column('yesNo'), 0, false],
    [column('kabupaten'), 53.08, '53.08'],
    [column('kabupaten'), 'Kab. Ende', '53.08'],
    [column('desa'), 'Nangapanda', '53.08.01.2001'],
  ])('%#: %o', (spec, cell, value) => {
    expect(read(spec, cell)).toEqual({ value })
  })

  test.each<[ColumnSpec, Filled, object]>([
    [column('id'), '12', { key: 'notAnId' }],
    [column('version'), 0, { key: 'wrongForm' }],
    [column('text', { text: { max: 5 } }), 'panjang', { key: 'tooLong', max: 5 }],
    [column('text'), 'a\u0000b', { key: 'controlCharacter' }],
    [column('text'), { error: '#REF!' }, { key: 'formulaFailed', text: '#REF!' }],
    [column('text', { form: 'nib' }), 1.23e20, { key: 'roundedNumber' }],
    [column('text', { form: 'nib' }), '1,23457E+12', { key: 'roundedNumber' }],
    [column('text', { form: 'nib' }), '123', { key: 'notANib' }],
    [column('text', { form: 'phone' }), '12', { key: 'notAPhone' }],
    [column('choice', { choices }), 'kelompk', { key: 'notAChoice', nearest: ['Kelompok'] }],
    [column('choice', { choices }), 'sekolah', { key: 'notAChoice', nearest: [] }],
    [column('rupiah'), '1,5 juta', { key: 'notRupiah' }],
    [column('rupiah'), -1, { key: 'negativeAmount' }],
    [column('rupiah'), 0.5, { key: 'wholeRupiah' }],
    [column('rupiah'), { error: '#DIV/0!' }, { key: 'formulaFailed', text: '#DIV/0!' }],
    [column('count'), '1,250', { key: 'notACount' }],
    [column('count'), '12 buah', { key: 'notACount' }],
    [column('count'), 1.5, { key: 'notACount' }],
    [column('count'), '-3', { key: 'tooSmall', min: 0 }],
    [column('count'), '99999999999', { key: 'tooLarge', max: 2_147_483_647 }],
    [column('yesNo'), 'x', { key: 'notYesOrNo' }],
    [column('day'), { error: '#N/A' }, { key: 'formulaFailed', text: '#N/A' }],
    [column('desa'), '53.06.01.2001', { key: 'desaElsewhere' }],
  ])('%#: %o is refused', (spec, cell, problem) => {
    expect(read(spec, cell)).toEqual({ problem })
  })

  test('a desa by name needs its kabupaten, one by code does not', () => {
    const reader = cellReader(column('desa'), places)
    expect(reader('Nangapanda', undefined)).toEqual({ problem: { key: 'desaWithoutKabupaten' } })
    expect(reader('53.08.01.2001', undefined)).toEqual({ value: '53.08.01.2001' })
  })

  test('no text takes long, however it is made', () => {
    const cells = [' ', 'T', '(', '-', '– ', 'a ', '1.', '\n', ' - ', '٠'].map((part) => `a${part.repeat(16_000)}b`)
    const kinds: ColumnKind[] = [
      'text',
      'prose',
      'choice',
      'day',
      'window',
      'month',
      'rupiah',
      'count',
      'kabupaten',
      'desa',
    ]
    const results = kinds.flatMap((kind) => cells.map((cell) => read(column(kind, { choices }), cell)))
    expect(results.filter((result) => !('problem' in result))).toEqual([])
  }, 5000)

  test('whatever a cell holds, it has a value or a problem', () => {
    const kinds: ColumnKind[] = ['id', 'version', 'text', 'prose', 'choice', 'day', 'window', 'month']
    kinds.push('rupiah', 'count', 'kabupaten', 'desa', 'yesNo')
    const cells = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.double(),
      fc.boolean(),
      fc.constant({ error: '#REF!' }),
      fc.constant({ day: toDay('2026-02-05') }),
    )
    const readers = kinds.map((kind) => cellReader(column(kind, { choices }), places))
    fc.assert(
      fc.property(cells, (cell) => {
        for (const reader of readers) {
          const result = reader(cell, ende)
          expect('value' in result).not.toBe('problem' in result)
        }
      }),
    )
  })
})
