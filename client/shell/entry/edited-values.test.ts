import { expect, test } from 'vitest'
import { fieldErrors } from '#shared/form/field-errors.ts'
import { outboxSchemas } from '#shared/outbox/schema.ts'
import { editedInput, editedValuesOf } from './edited-values.ts'
import type { ToldCommand } from './told-command.ts'

const id = '01990000-0000-7000-8000-000000000001'
const window = { notBefore: '2026-11-02', notAfter: '2026-11-02' }
const products = [{ id, baseVersion: 3 }]

const commands: ToldCommand[] = [
  { procedure: 'mentoring.act', input: { act: 'start', products, input: { window, by: 'kabupaten', note: 'Baru' } } },
  {
    procedure: 'mentoring.act',
    input: { act: 'transfer', products, input: { window, receivingUnit: 'Dinas', reason: 'Alat tidak ada' } },
  },
  {
    procedure: 'certification.note',
    input: {
      products,
      input: { window, item: 'halal', state: 'done', number: 'ID-53', source: { reference: 'Surat 1' } },
    },
  },
  {
    procedure: 'certification.note',
    input: { products, input: { window, item: 'qris', state: 'waived', reason: 'Tidak perlu' } },
  },
  {
    procedure: 'product.update',
    input: { id, baseVersion: 1, name: 'Kopi', category: 'beverage', umkmId: id, desaCode: '53.04.12.1001' },
  },
  {
    procedure: 'product.curate',
    input: { id, baseVersion: 1, act: 'note', input: { window, aspect: 'buyer', finding: 'good' } },
  },
  {
    procedure: 'product.curate',
    input: { id, baseVersion: 1, act: 'return', input: { window, missing: ['buyer'], reason: 'Belum ada' } },
  },
  { procedure: 'product.setPhoto', input: { id, baseVersion: 1, photoId: null } },
  { procedure: 'umkm.update', input: { id, baseVersion: 1, name: 'UD Sonny', kind: 'group', nib: '1234567890123' } },
  {
    procedure: 'report.submit',
    input: {
      kabupatenCode: '53.04',
      month: '2026-10',
      baseVersion: 0,
      productIds: [id],
      isNihil: false,
      note: 'Lancar',
    },
  },
  {
    procedure: 'shelf.submit',
    input: {
      ...{ outletId: id, month: '2026-10', baseVersion: 0, salesRupiah: 250_000 },
      lines: [{ kind: 'programme', productId: id, quantity: 4, salesRupiah: 100_000, ranOut: true }],
    },
  },
  { procedure: 'outlet.record', input: { id, baseVersion: 1, input: { window, type: 'launched', sequenceNo: 21 } } },
]

const errorsOf = ({ procedure }: ToldCommand, input: object) =>
  fieldErrors(outboxSchemas[procedure], { ...input, commandId: id })

test.each(commands)('$procedure comes back from the editor as it was, and its schema takes it', (told) => {
  const input = editedInput(told, editedValuesOf(told))
  expect(input).toEqual(told.input)
  expect(errorsOf(told, input)).toEqual({})
})

test('what was changed is told, what was emptied is left out, and nihil has no products', () => {
  const report = commands[9]
  const shelf = commands[10]
  if (!report || !shelf) throw new Error('no such command')
  expect(editedInput(report, { ...editedValuesOf(report), isNihil: 'yes', note: '' })).toEqual({
    ...{ kabupatenCode: '53.04', month: '2026-10', baseVersion: 0, productIds: [], isNihil: true },
  })
  const lines = [
    { line: { kind: 'outside', name: 'Sabun' }, isKept: true, quantity: '1.200', sales: 'x', ranOut: false },
  ]
  expect(editedInput(shelf, { lines, salesRupiah: '1.000' })).toMatchObject({
    salesRupiah: 1000,
    lines: [{ kind: 'outside', name: 'Sabun', quantity: 1200, salesRupiah: 'x', ranOut: false }],
  })
})

test('what the schema refuses is told at the field', () => {
  const transfer = commands[1]
  if (!transfer) throw new Error('no such command')
  const input = editedInput(transfer, { ...editedValuesOf(transfer), reason: '' })
  expect(errorsOf(transfer, input)).toEqual({
    'input.reason': { key: 'required' },
  })
})
