import { describe, expect, test } from 'vitest'
import type { ClaimEntry, ClaimMatter } from './answers.ts'
import { pictured } from './axis/picture-builder.ts'
import { listOffices, listScopes, resolveMatter, showMatters, tallyVerdicts } from './claim-view.ts'

const entry = (id: string, fields: Partial<ClaimEntry>): ClaimEntry =>
  ({ ...pictured('outlets_launched', '9'), id, matter: 'outlets', office: 'Gubernur', ...fields }) as ClaimEntry
const matter = (id: string, claimIds: string[]): ClaimMatter => ({
  id,
  name: { kind: 'group', group: id },
  verdict: 'notCheckable',
  claimIds,
  series: [],
})

const claims = [
  entry('a', { verdict: 'consistent', figure: 'outletsLaunched' }),
  entry('b', { verdict: 'conflicting', figure: 'outletsLaunched', office: 'Wagub', scopeText: 'island:Timor' }),
  entry('c', { verdict: 'notCheckable', matter: 'kopdes', office: null, metric: 'kopdes_active', scopeText: '53.19' }),
  entry('d', { verdict: 'notCheckable', matter: 'quota', office: 'Gubernur', scopeText: 'each region' }),
]
const matters = [matter('outlets', ['a', 'b']), matter('kopdes', ['c']), matter('quota', ['d'])]
const shown = (filter: Parameters<typeof showMatters>[1]) =>
  showMatters({ claims, matters }, filter).map(({ id, claims: left }) => [id, left.map((claim) => claim.id).join()])

describe('what a filter leaves', () => {
  test('everything without one, conflicts first within a matter', () => {
    expect(shown({})).toEqual([
      ['outlets', 'b,a'],
      ['kopdes', 'c'],
      ['quota', 'd'],
    ])
  })

  test.each([
    [{ verdict: 'consistent' as const }, [['outlets', 'a']]],
    [{ office: 'Wagub' }, [['outlets', 'b']]],
    [{ office: '-' }, [['kopdes', 'c']]],
    [{ matter: 'kopdes' }, [['kopdes', 'c']]],
    [{ scope: 'island:Timor' }, [['outlets', 'b']]],
    [{ scope: 'island:Timor', verdict: 'consistent' as const }, []],
    [{ office: 'nobody' }, []],
  ])('%j', (filter, expected) => {
    expect(shown(filter)).toEqual(expected)
  })
})

test('an address may name a matter by its id, by a figure or by a metric', () => {
  expect(resolveMatter({ claims, matters }, 'kopdes')).toBe('kopdes')
  expect(resolveMatter({ claims, matters }, 'outletsLaunched')).toBe('outlets')
  expect(resolveMatter({ claims, matters }, 'kopdes_active')).toBe('kopdes')
  expect(resolveMatter({ claims, matters }, 'b')).toBe('outlets')
  expect(resolveMatter({ claims, matters }, 'nothing')).toBe('nothing')
})

test('verdicts are counted', () => {
  expect(tallyVerdicts(claims)).toEqual({ consistent: 1, conflicting: 1, notCheckable: 2 })
})

test('offices come by how often they spoke, nobody last; areas from the province down', () => {
  expect(listOffices(claims).map(({ value, count }) => `${value} ${count}`)).toEqual(['Gubernur 2', 'Wagub 1', '- 1'])
  expect(listScopes(claims).map(({ value }) => value)).toEqual(['province', 'island:Timor', '53.19', 'each region'])
})
