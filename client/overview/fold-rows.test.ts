import { expect, test } from 'vitest'
import { foldRows } from './fold-rows.ts'

const rows = (count: number) => Array.from({ length: count }, (_, index) => index)

test('a list that is hardly too long shows whole', () => {
  expect(foldRows(rows(11))).toEqual({ shown: rows(11), folded: [] })
})

test('of a long list the first eight show, and no row is lost or doubled', () => {
  const { shown, folded } = foldRows(rows(12))
  expect(shown).toHaveLength(8)
  expect([...shown, ...folded]).toEqual(rows(12))
})
