import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { listPackages, listUnacceptable, writeLicenceList } from './licence-list.ts'

const packages = listPackages()

test('docs/security/licences.md is what `npm run licences` writes', () => {
  expect(packages.length).toBeGreaterThan(100)
  expect(readFileSync('docs/security/licences.md', 'utf8')).toBe(writeLicenceList(packages))
})

test('every part of the program may be passed on with it', () => {
  expect(listUnacceptable(packages)).toEqual([])
})

test('a licence that asks for more is found', () => {
  const part = { name: 'x', version: '1.0.0', isForDevelopment: false }
  const found = listUnacceptable(
    ['GPL-3.0', 'not told', 'MIT AND GPL-2.0', '(MIT OR GPL-3.0)', 'MIT'].map((licence) => ({ ...part, licence })),
  )
  expect(found.map(({ licence }) => licence)).toEqual(['GPL-3.0', 'not told', 'MIT AND GPL-2.0'])
})
