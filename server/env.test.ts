import { expect, test } from 'vitest'
import { readEnvironment } from './env.ts'

test('without any setting the program has sensible ones', () => {
  expect(readEnvironment({})).toMatchObject({ PORT: 3000, PANTAU_HOME: 'var', LOG_LEVEL: 'warn' })
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' }).DATABASE_URL).toBeUndefined()
})

test('several hosts for failover are a database address', () => {
  const address = 'postgres://pantau@one:5432,two:5433/pantau?target_session_attrs=primary'
  expect(readEnvironment({ DATABASE_URL: address }).DATABASE_URL).toBe(address)
})

test('every setting that cannot be used is named at once', () => {
  const read = () => readEnvironment({ PORT: '99999', DATABASE_URL: 'mysql://x', TILE_URL: 'javascript:alert(1)' })
  expect(read).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*TILE_URL/)
})
