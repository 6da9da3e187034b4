import { expect, test } from 'vitest'
import { appRouter } from '#server/trpc/router.ts'
import { reads } from '#tests/bench/country-reads.ts'

/** Reads that are not compared between a registry of the country and one of a province, and why. */
const notCompared = new Map([
  ['wilayah.kabupaten', 'gives every kabupaten: 514 instead of 22'],
  ['wilayah.provinces', 'gives every province'],
  ['exchange.list', 'reads the imports of one person'],
  ['exchange.get', 'reads one import'],
  ['exchange.rows', 'reads one import'],
  ['conflict.list', 'reads the refused edits of one person'],
  ['conflict.names', 'reads names by their ids'],
  ['people.list', 'reads accounts, which the made-up registries do not have'],
  ['session.get', 'reads one session'],
  ['session.account', 'reads one account'],
  ['session.signInPage', 'reads a setting'],
  ['settings.get', 'reads a setting'],
  ['system.overview', 'is for who keeps the program, and reads states of it'],
])

test('every read is compared by the benchmark of the country, or it is said why not', () => {
  const compared = new Set(
    reads.flatMap(({ ask }) =>
      [...String(ask).matchAll(/\b(?:visitor|staff|official)\.(\w+\.\w+)\(/g)].map(([, name]) => name),
    ),
  )
  const procedures = appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>
  const queries = Object.keys(procedures).filter((name) => procedures[name]?._def.type === 'query')
  expect(queries.length).toBeGreaterThan(40)
  expect(queries.filter((name) => !compared.has(name) && !notCompared.has(name))).toEqual([])
  expect([...notCompared.keys()].filter((name) => !queries.includes(name) || compared.has(name))).toEqual([])
})
