import { expect, test } from 'vitest'
import { chooseServers, newestOf } from './choose-server.ts'
import type { ServerState } from './postgres-probe.ts'

const primary = (timeline: number): ServerState => ({ is: 'primary', timeline, version: 17 })
const standby: ServerState = { is: 'standby', version: 17 }
const gone: ServerState = { is: 'gone' }

test.each([
  ['a primary and its standby', [primary(1), standby], { primary: 0, standby: 1 }],
  ['the standby named first', [standby, primary(1)], { primary: 1, standby: 0 }],
  ['a primary that is gone', [gone, standby], { standby: 1 }],
  ['a promoted standby', [gone, primary(2)], { primary: 1 }],
  ['nothing', [gone, gone], {}],
])('%s', (_name, states, chosen) => {
  expect(chooseServers(states, newestOf(states, 1))).toEqual(chosen)
})

test('a primary that comes back after another one took its place is not used', () => {
  const states = [primary(1), primary(2)]
  expect(chooseServers(states, newestOf(states, 1))).toEqual({ primary: 1 })
})

test('nor when the one that took its place is away', () => {
  expect(chooseServers([primary(1), gone], newestOf([primary(1), gone], 2))).toEqual({})
})
