import { expect, test } from 'vitest'
import type { DatasetSpec } from './dataset.ts'
import { buildBook, buildSheet, shopSpec } from './sheet-builder.ts'
import { tellDataset } from './tell-dataset.ts'

const kabupaten = shopSpec.columns.find(({ key }) => key === 'kabupatenCode')
const name = shopSpec.columns.find(({ key }) => key === 'name')
if (!kabupaten || !name) throw new Error('the columns of the dataset have moved')
const title = { key: 'title', kind: 'text', header: { id: 'Judul', en: 'Title' }, hint: { id: '', en: '' } } as const
const other: DatasetSpec = {
  ...shopSpec,
  name: 'claims',
  columns: [kabupaten, name, { ...title, isRequired: true }],
}
const bookWith = (...headings: string[]) => buildBook(buildSheet([headings, headings.map(() => 'x')]))

test('a book that says what it is is believed', () => {
  const book = { ...bookWith('Nama', 'Kabupaten', 'Telepon'), marks: { dataset: 'claims' as const } }
  expect(tellDataset(book, [shopSpec, other])).toEqual({ dataset: 'claims' })
  expect(tellDataset(book, [shopSpec])).toEqual({ dataset: 'umkm' })
})

test('else the dataset that names most of its columns is meant', () => {
  expect(tellDataset(bookWith('Nama', 'Kabupaten', 'Telepon'), [shopSpec, other])).toEqual({ dataset: 'umkm' })
  expect(tellDataset(bookWith('Nama', 'Kabupaten', 'Judul'), [shopSpec, other])).toEqual({ dataset: 'claims' })
})

test('two that fit alike, or none that fits wholly, have to be asked about', () => {
  expect(tellDataset(bookWith('Nama', 'Kabupaten', 'Judul', 'Telepon'), [shopSpec, other])).toEqual({
    candidates: ['umkm', 'claims'],
  })
  expect(tellDataset(bookWith('Nama', 'Telepon'), [shopSpec, other])).toEqual({ candidates: ['umkm'] })
  expect(tellDataset(bookWith('A', 'B'), [shopSpec, other])).toEqual({ candidates: [] })
})
