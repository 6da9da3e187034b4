import { describe, expect, test } from 'vitest'
import { readOutletSearch } from './outlet-search.ts'

describe('the address of the outlet page', () => {
  test('names an island and a state', () => {
    expect(readOutletSearch({ island: 'Flores', state: 'possibly' })).toEqual({ island: 'Flores', state: 'possibly' })
  })

  test('drops what it does not know', () => {
    expect(readOutletSearch({ tab: 'laci', island: 'Atlantis', state: 7, area: 'x' })).toStrictEqual({
      tab: undefined,
      island: undefined,
      state: undefined,
      silent: undefined,
      area: undefined,
    })
    expect(readOutletSearch({})).toEqual({})
  })
})
