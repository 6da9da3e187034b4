import { expect, test } from 'vitest'
import { readEnvironment } from './env.ts'

test('without any setting the program has sensible ones', () => {
  expect(readEnvironment({})).toMatchObject({ PORT: 3000, PANTAU_HOME: 'var', LOG_LEVEL: 'warn' })
  expect(readEnvironment({ PORT: '', DATABASE_URL: '' }).DATABASE_URL).toBeUndefined()
})

test('the demo has a home of its own unless one is set', () => {
  expect(readEnvironment({ PANTAU_HOME: '' }, { home: 'var/demo' }).PANTAU_HOME).toBe('var/demo')
  expect(readEnvironment({ PANTAU_HOME: '/srv' }, { home: 'var/demo' }).PANTAU_HOME).toBe('/srv')
})

test('several hosts for failover are a database address', () => {
  const address = 'postgres://pantau@one:5432,two:5433/pantau?target_session_attrs=primary'
  expect(readEnvironment({ DATABASE_URL: address }).DATABASE_URL).toBe(address)
})

test('every setting that cannot be used is named at once', () => {
  const wrong = { PORT: '99999', DATABASE_URL: 'mysql://x', AUTH_SECRET: 'short', TRUST_PROXY: 'all' }
  const read = () => readEnvironment({ ...wrong, TILE_URL: 'javascript:alert(1)' })
  expect(read).toThrow(/PORT[\s\S]*DATABASE_URL[\s\S]*AUTH_SECRET[\s\S]*TRUST_PROXY[\s\S]*TILE_URL/)
})
