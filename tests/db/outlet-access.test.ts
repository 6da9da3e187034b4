import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { appRouter } from '#server/trpc/router.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { editOutlet, lastReport, milestone, outletInput, record, registerOutlet } from './outlet-builder.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

type Person = keyof typeof people | 'nobody'
type Caller = ReturnType<typeof callerOf>
type Place = { db: Db; kabupatenCode: KabupatenCode; id: string }
type Expected = Record<Person, [own: string, foreign: string]>

const done: [string, string] = ['done', 'done']
const editors: Expected = {
  nobody: ['signed-out', 'signed-out'],
  admin: ['forbidden', 'forbidden'],
  governorOffice: ['forbidden', 'forbidden'],
  pmdStaff: done,
  ownOfficial: ['done', 'not-found'],
  foreignOfficial: ['not-found', 'done'],
}
const readers: Expected = { ...editors, admin: done, governorOffice: done }
const everybody: Expected = {
  ...{ nobody: done, admin: done, governorOffice: done },
  ...{ pmdStaff: done, ownOfficial: done, foreignOfficial: done },
}

/** Every procedure about outlets: what is sent for a kabupaten, and how that ends for each person. */
const matrix: Record<string, { call: (caller: Caller, place: Place) => Promise<unknown>; expected: Expected }> = {
  'outlet.page': { call: (caller, { id }) => caller.outlet.page({ id }), expected: everybody },
  'outlet.work': { call: (caller, { id }) => caller.outlet.work({ id }), expected: readers },
  'outlet.register': {
    call: (caller, { kabupatenCode }) => caller.outlet.register(outletInput({ kabupatenCode, label: 'NTT Mart Baru' })),
    expected: editors,
  },
  'outlet.describe': {
    call: async (caller, { db, id }) =>
      caller.outlet.describe({ ...(await editOutlet(db, id)), label: 'NTT Mart Lain' }),
    expected: editors,
  },
  'outlet.record': {
    call: async (caller, { db, id }) =>
      caller.outlet.record({ ...(await editOutlet(db, id)), input: milestone('launched', '2026-04-01') }),
    expected: editors,
  },
  'outlet.choose': {
    call: async (caller, { db, id }) => {
      const { id: planned } = await lastReport(db, id)
      await record(db, id, { input: milestone('planned', '2026-02-01'), rivalOf: planned })
      const eventId = (await lastReport(db, id)).id
      return caller.outlet.choose({ ...(await editOutlet(db, id)), eventId, reason: 'Ada surat keputusannya' })
    },
    expected: editors,
  },
  // The command of somebody else; outlet.test.ts shows one's own.
  'command.undo': {
    call: async (caller, { db, id }) => {
      const undoes = await record(db, id, { input: milestone('launched', '2026-04-01') })
      return caller.command.undo({ commandId: newCommandId(), undoes })
    },
    expected: { ...editors, ownOfficial: ['forbidden', 'not-found'], foreignOfficial: ['not-found', 'forbidden'] },
  },
}

const persons: Person[] = ['nobody', ...(Object.keys(people) as (keyof typeof people)[])]

test('the matrix names every procedure of outlets', () => {
  const procedures = Object.keys(appRouter._def.procedures).filter((name) => name.startsWith('outlet.'))
  expect(
    Object.keys(matrix)
      .filter((name) => name.startsWith('outlet.'))
      .toSorted(),
  ).toEqual(procedures.toSorted())
})

describeOnEachEngine('the access of', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  const cases = persons.flatMap((person) => Object.keys(matrix).map((name): [Person, string] => [person, name]))
  test.each(cases)('%s to %s', async (person, name) => {
    const row = matrix[name]
    if (!row) throw new Error(`no row for ${name}`)
    await withRollback(engine().db, async (db) => {
      const caller = callerOf(db, person === 'nobody' ? undefined : people[person])
      const outcomes: string[] = []
      for (const kabupatenCode of [own, foreign]) {
        const id = await registerOutlet(db, { kabupatenCode })
        outcomes.push(await outcomeOf(row.call(caller, { db, kabupatenCode, id })))
      }
      expect(outcomes).toEqual(row.expected[person])
    })
  })
})
