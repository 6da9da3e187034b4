import { describe, expect, test } from 'vitest'
import { ID_KEY } from '../dataset.ts'
import { findTables } from '../find-table.ts'
import { headingKey, HeadingFinder } from '../heading-key.ts'
import { ChoiceFinder } from '../read-word.ts'
import { buildBook, buildSheet } from '../sheet-builder.ts'
import { datasetSpecs } from './specs.ts'

describe.each(Object.values(datasetSpecs))('the dataset $name', (spec) => {
  const { columns } = spec
  test('knows each column by its headings, and no two by one', () => {
    const finder = new HeadingFinder(columns)
    const taken = columns.flatMap(({ key, header, aliases = [] }) =>
      [header.id, header.en, ...aliases].flatMap((heading) =>
        finder.find(heading) === key ? [] : [`${key}: ${heading}`],
      ),
    )
    expect(taken).toEqual([])
  })

  test('finds its own workbook again, whole', () => {
    const book = buildBook(buildSheet([columns.map(({ header }) => header.id), columns.map(() => 'x')]))
    const [layout] = findTables(book, spec)
    expect(layout?.mapping).toEqual(Object.fromEntries(columns.map(({ key }, index) => [key, index])))
    expect(layout?.missing).toEqual([])
  })

  test('reads each of its choices by every word for it', () => {
    const misread = columns.flatMap(({ key, choices = [] }) => {
      const finder = new ChoiceFinder(choices)
      return choices.flatMap(({ value, label, aliases = [] }) =>
        [value, label.id, label.en, ...aliases].flatMap((word) => {
          const found = finder.find(word)
          return 'value' in found && found.value === value ? [] : [`${key}: ${word}`]
        }),
      )
    })
    expect(misread).toEqual([])
  })

  test('names columns that it has', () => {
    const keys = columns.map(({ key }) => key)
    expect(new Set(keys).size).toBe(keys.length)
    expect(keys).toEqual(expect.arrayContaining([spec.labelColumn, ...(spec.naturalKey ?? [])]))
    expect(columns.filter(({ header }) => headingKey(header.id) === '')).toEqual([])
    expect(columns.filter(({ kind, choices }) => (kind === 'choice') !== (choices !== undefined))).toEqual([])
    expect(spec.naturalKey !== undefined || keys.includes(ID_KEY)).toBe(true)
  })
})
