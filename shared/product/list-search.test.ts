import { describe, expect, it } from 'vitest'
import { productFilterSchema } from '#shared/product/schema.ts'
import { countFilters, productQuestion } from './list-search.ts'
import { umkmQuestion } from '#shared/umkm/list-search.ts'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'

describe('productQuestion', () => {
  it('asks what the address says, in a form that the server takes', () => {
    const question = productQuestion({
      q: ' kopi ',
      kabupaten: '53.04',
      island: 'Timor',
      category: 'food',
      stage: 'proposed',
      mentoring: 'pending',
      missing: 'halal',
      ready: 'no',
      expiring: '60',
      archived: 'yes',
      sort: 'since',
      page: '2',
    })
    expect(question).toEqual({
      search: 'kopi',
      kabupaten: '53.04',
      island: 'Timor',
      category: 'food',
      stage: 'proposed',
      mentoring: ['pending'],
      missing: 'halal',
      ready: 'no',
      expiringWithin: 60,
      archived: true,
      sort: 'since',
      page: 2,
    })
    expect(productFilterSchema.safeParse(question).success).toBe(true)
    expect(countFilters(question)).toBe(10)
  })

  it('is of the province of the page, unless a kabupaten tells its own', () => {
    const bali = provinceCodeSchema.parse('51')
    expect(productQuestion({}, bali)).toEqual({ province: bali })
    expect(countFilters(productQuestion({}, bali))).toBe(0)
    expect(productQuestion({ kabupaten: '53.04' }, bali)).toEqual({ kabupaten: '53.04' })
    expect(umkmQuestion({ q: 'tani' }, bali)).toEqual({ search: 'tani', province: bali })
    expect(umkmQuestion({ kabupaten: '53.04' }, bali)).toEqual({ kabupaten: '53.04' })
  })

  it('leaves out words that mean nothing', () => {
    const nonsense = { q: '  ', kabupaten: 'x', island: 'Java', ready: 'maybe', expiring: '45', sort: 'up', page: '-1' }
    expect(productQuestion(nonsense)).toEqual({})
  })

  it('cuts a search that no name is as long as', () => {
    expect(productQuestion({ q: 'a'.repeat(5000) }).search).toHaveLength(100)
  })
})
