import { expect, test } from 'vitest'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { can, rights, scopeOf, type Right } from './rights.ts'
import { roles, type Role } from './role.ts'

const own = codeOf('53.06')
const foreign = codeOf('53.01')

/** DESIGN §7, written out a second time: o own kabupaten, a all, – none; in the order of the header. */
const table: Record<Right, string> = {
  //                   official pmd governor admin
  'personalData.read': 'o a – –',
  'registry.read': 'o a a a',
  'registry.edit': 'o a – –',
  'mentoring.work': 'o a – –',
  'mentoring.decide': '– a – –',
  'product.verify': '– a – –',
  'report.read': 'o a a –',
  'report.submit': 'o – – –',
  'report.review': '– a – –',
  'target.set': '– – a –',
  'settings.edit': '– – – a',
  'outlet.work': 'o a – –',
  'claim.edit': '– a a –',
  'exchange.import': 'o a – –',
  'people.manage': '– – – a',
  'system.manage': '– – – a',
  'audit.read': 'o a a a',
}
const columns: readonly Role[] = ['kabupatenOfficial', 'pmdStaff', 'governorOffice', 'admin']

const cases = Object.entries(table).flatMap(([right, line]) =>
  line.split(' ').map((reach, index) => ({ right: right as Right, role: columns[index] ?? 'admin', reach })),
)

test('the table names every right and every role', () => {
  expect(Object.keys(rights).toSorted()).toEqual(Object.keys(table).toSorted())
  expect([...roles].toSorted()).toEqual([...columns].toSorted())
})

test.each(cases)('$role holds $right: $reach', ({ right, role, reach }) => {
  const actor = actorOf(role)
  expect(can(actor, right)).toBe(reach !== '–')
  expect(can(actor, right, own)).toBe(reach !== '–')
  expect(can(actor, right, foreign)).toBe(reach === 'a')
})

test('nobody signed in holds no right', () => {
  for (const { right } of cases) expect(can(undefined, right)).toBe(false)
})

test('an official without a kabupaten holds nothing', () => {
  const actor = { ...actorOf('kabupatenOfficial'), kabupaten: [] }
  for (const { right } of cases) expect(scopeOf(actor, right)).toBeUndefined()
})

function actorOf(role: Role) {
  return { id: 'x', name: 'X', role, kabupaten: role === 'kabupatenOfficial' ? [own] : [] }
}

function codeOf(text: string): KabupatenCode {
  const code = readKabupatenCode(text)
  if (!code) throw new Error(text)
  return code
}
