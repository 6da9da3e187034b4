import { expect, describe, test } from 'vitest'
import { buildClaim } from './claim-builder.ts'
import { groupByMatter } from './matter.ts'
import type { StoredClaim } from './schema.ts'
import type { Verdict } from './verdict.ts'

const outlets = (id: string, fields: Partial<StoredClaim> = {}) =>
  buildClaim({ id, metric: 'outlets_launched', unit: 'outlet', ...fields })
const group = (claims: StoredClaim[], verdicts: Record<string, Verdict> = {}) =>
  groupByMatter(claims, (id) => verdicts[id] ?? 'notCheckable').matters
const idsOf = (claims: StoredClaim[]) => group(claims).map(({ id, claimIds }) => `${id}: ${claimIds.join(' ')}`)

describe('the matter of a claim', () => {
  test('is the group that people gave it, else its figure, else its metric', () => {
    const claims = [
      buildClaim({ id: 'a', conflictGroup: 'Rapat' }),
      outlets('b'),
      buildClaim({ id: 'c', metric: 'ikm_total', unit: 'IKM' }),
      outlets('d', { scopeText: '53.06' }),
    ]
    expect(group(claims).map(({ name }) => name)).toEqual([
      { kind: 'group', group: 'Rapat' },
      { kind: 'figure', figure: 'outletsLaunched' },
      { kind: 'metric', metric: 'ikm_total' },
    ])
    expect(idsOf(claims)).toEqual(['Rapat: a', 'outletsLaunched: b d', 'ikm_total: c'])
  })

  test('without a group is the group that holds most claims of its figure, its area of work or its metric', () => {
    const grouped = [
      outlets('a', { conflictGroup: 'gerai' }),
      outlets('b', { conflictGroup: 'gerai' }),
      outlets('c', { conflictGroup: 'lain' }),
      buildClaim({ id: 'd', metric: 'ikm_total', conflictGroup: 'ikm' }),
    ]
    const loose = [
      outlets('e'),
      outlets('f', { metric: 'outlet_sequence', unit: 'ke-', scopeText: '53.06' }),
      outlets('g', { metric: 'outletsPlanned' }),
      buildClaim({ id: 'h', metric: 'ikm_total' }),
      buildClaim({ id: 'i', metric: 'ikm_registered' }),
    ]
    expect(idsOf([...grouped, ...loose])).toEqual(['gerai: a b e f g', 'lain: c', 'ikm: d h', 'ikm_registered: i'])
  })

  test('about the day something began is not about how many there are', () => {
    const day = buildClaim({ id: 'day', metric: 'ovop_launch_date', unit: 'date', conflictGroup: 'launch' })
    const count = buildClaim({ id: 'count', metric: 'products_launched', unit: 'product' })
    expect(idsOf([day, count])).toEqual(['launch: day', 'productsLaunched: count'])
  })

  test('is conflicting when one of its claims is, and then comes first', () => {
    const claims = [
      outlets('a'),
      buildClaim({ id: 'b', metric: 'ikm_total' }),
      buildClaim({ id: 'c', metric: 'ikm_total' }),
    ]
    expect(group(claims, { a: 'consistent', c: 'conflicting' }).map(({ id, verdict }) => [id, verdict])).toEqual([
      ['ikm_total', 'conflicting'],
      ['outletsLaunched', 'consistent'],
    ])
  })
})

describe('a series within a matter', () => {
  const seriesOf = (claims: StoredClaim[]) =>
    group(claims).flatMap((matter) =>
      matter.series.map(({ figure, counted, scopeText, claimIds }) => ({ figure, counted, scopeText, claimIds })),
    )

  test('holds claims of one quantity and area; a place in the order counts the province', () => {
    const claims = [
      outlets('a'),
      outlets('b', { unit: 'gerai' }),
      outlets('c', { metric: 'outlet_sequence', unit: 'ke-', scopeText: '53.06', conflictGroup: undefined }),
      outlets('d', { scopeText: 'island:Timor' }),
      outlets('e', { unit: 'kabupaten' }),
    ].map(({ conflictGroup: _none, ...claim }) => claim)
    expect(seriesOf(claims)).toEqual([
      { figure: 'outletsLaunched', counted: 'items', scopeText: 'province', claimIds: ['a', 'b', 'c'] },
      { figure: 'outletsLaunched', counted: 'items', scopeText: 'island:Timor', claimIds: ['d'] },
      { figure: 'outletsLaunched', counted: 'kabupaten', scopeText: 'province', claimIds: ['e'] },
    ])
  })

  test('has no record behind it in another unit, or for a rest', () => {
    const claims = [
      buildClaim({ id: 'a', metric: 'mentoring_transferred', unit: 'UMKM' }),
      outlets('b', { metric: 'outlets_not_launched', unit: 'kabupaten' }),
    ]
    expect(seriesOf(claims).map(({ figure }) => figure)).toEqual([null, null])
  })
})
