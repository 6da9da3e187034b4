import { expect, test } from 'vitest'
import { provinceCodeSchema } from '#shared/wilayah/schema.ts'
import { countFilters, filterOf, listInputOf, readQueueSearch } from './queue-search.ts'

test('what the address names is read, whether it is text or was set by a link', () => {
  const read = readQueueSearch({ tab: 'tabel', status: 'waiting', age: '90', page: 3, kabupaten: '53.06', within: 60 })
  expect(read).toMatchObject({ tab: 'tabel', status: 'waiting', age: 90, page: 3, kabupaten: '53.06', within: 60 })
})

test('what cannot be used is undefined, so that the router lets it not through', () => {
  const raw = {
    tab: 'x',
    status: 'x',
    age: '31',
    page: '-1',
    kabupaten: 'x',
    island: 'Atlantis',
    q: ' ',
    within: '0',
    missing: 7,
  }
  const read = readQueueSearch(raw)
  for (const key of Object.keys(raw)) expect(read).toHaveProperty(key, undefined)
})

test('a search text is cut where nobody types on', () => {
  expect(readQueueSearch({ q: 'x'.repeat(1000) }).q).toHaveLength(100)
})

test('the server is asked only for what narrows the list', () => {
  expect(listInputOf({ status: 'all' })).toEqual({})
  expect(listInputOf({ status: 'waiting', age: 30, q: 'tenun' })).toEqual({
    mentoring: ['pending', 'transferred'],
    olderThanDays: 30,
    search: 'tenun',
  })
  expect(listInputOf({ status: 'waiting' }, ['completed'])).toEqual({ mentoring: ['completed'] })
})

test('the province of the page narrows what is asked for, and is no filter', () => {
  const province = provinceCodeSchema.parse('51')
  expect(listInputOf({ province, status: 'all' })).toEqual({ province })
  expect(listInputOf({ province, ...filterOf(readQueueSearch({ kabupaten: '53.06' })) })).toEqual({
    kabupaten: '53.06',
  })
  expect(countFilters({ province, status: 'all' })).toBe(0)
  expect(filterOf({ province })).toBeUndefined()
})

test('an address without a filter names none', () => {
  expect(filterOf(readQueueSearch({ tab: 'tabel', page: '2' }))).toBeUndefined()
  expect(filterOf(readQueueSearch({ status: 'all' }))).toMatchObject({ status: 'all' })
  expect([countFilters({ status: 'all' }), countFilters({ status: 'waiting', q: 'x' })]).toEqual([0, 2])
})
