import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import type { Db } from '#server/db/database.ts'
import { appRouter } from '#server/trpc/router.ts'
import { toDay } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, NOW, outcomeOf, own, people, TODAY } from './work-caller.ts'

type Person = keyof typeof people | 'nobody'
type Place = { kabupatenCode: KabupatenCode; id: string }
type Caller = ReturnType<typeof callerOf>
type Expected = Record<Person, [own: string, foreign: string]>

/** Everybody who may not: signed out, or without the right at all. */
const refused = {
  nobody: ['signed-out', 'signed-out'],
  admin: ['forbidden', 'forbidden'],
  governorOffice: ['forbidden', 'forbidden'],
} as const satisfies Partial<Expected>
const done: [string, string] = ['done', 'done']
const ownOnly: [string, string] = ['done', 'not-found']
const foreignOnly: [string, string] = ['not-found', 'done']

const editors: Expected = { ...refused, pmdStaff: done, ownOfficial: ownOnly, foreignOfficial: foreignOnly }
const readersOfRow: Expected = { ...editors, admin: done, governorOffice: done }
/** Lists answer everybody who may read anywhere; what is foreign is not in them, which umkm.test.ts and others show. */
const readersOfList: Expected = { ...readersOfRow, ownOfficial: done, foreignOfficial: done }
const everybody: Expected = { ...readersOfList, nobody: done }

const edit = () => ({ commandId: newCommandId(), baseVersion: 1 })
const description = { name: 'UD Sonny', kind: 'business' as const }

/** Every procedure of umkm, desa and audit: what is sent for a kabupaten, and how that ends for each person. */
const matrix: Record<string, { call: (caller: Caller, place: Place) => Promise<unknown>; expected: Expected }> = {
  'umkm.list': {
    call: (caller, { kabupatenCode }) => caller.umkm.list({ kabupaten: kabupatenCode }),
    expected: readersOfList,
  },
  'umkm.get': { call: (caller, { id }) => caller.umkm.get({ id }), expected: readersOfRow },
  'umkm.similar': {
    call: (caller, { kabupatenCode }) => caller.umkm.similar({ kabupatenCode, name: 'UD Sonny' }),
    expected: readersOfList,
  },
  'umkm.register': {
    call: (caller, { kabupatenCode }) =>
      caller.umkm.register({ commandId: newCommandId(), ...description, kabupatenCode }),
    expected: editors,
  },
  'umkm.update': { call: (caller, { id }) => caller.umkm.update({ ...edit(), id, ...description }), expected: editors },
  'umkm.archive': {
    call: (caller, { id }) =>
      caller.umkm.archive({ ...edit(), id, window: { notBefore: TODAY }, reason: 'Usahanya sudah tutup' }),
    expected: editors,
  },
  'umkm.restore': {
    call: async (caller, { id }) => caller.umkm.restore({ ...edit(), id, baseVersion: 2 }),
    expected: editors,
  },
  'desa.find': {
    call: (caller, { kabupatenCode }) => caller.desa.find({ kabupatenCode, text: 'a' }),
    expected: everybody,
  },
  'audit.list': {
    call: (caller, { kabupatenCode }) => caller.audit.list({ kabupaten: kabupatenCode }),
    expected: readersOfList,
  },
}

const persons: Person[] = ['nobody', ...(Object.keys(people) as (keyof typeof people)[])]

test('the matrix names every procedure of umkm, desa and audit', () => {
  const procedures = Object.keys(appRouter._def.procedures).filter((name) => /^(?:umkm|desa|audit)\./.test(name))
  expect(Object.keys(matrix).toSorted()).toEqual(procedures.toSorted())
})

describeOnEachEngine('the access of', (engine) => {
  beforeAll(() =>
    loadFirstData(engine().db, (work) => engine().db.transaction(work), { now: NOW, onProgress: () => {} }),
  )

  const callerFor = (db: Db, person: Person) => callerOf(db, person === 'nobody' ? undefined : people[person])
  const registerIn = (db: Db, kabupatenCode: KabupatenCode) =>
    callerOf(db, people.pmdStaff).umkm.register({ commandId: newCommandId(), ...description, kabupatenCode })

  const archive = (db: Db, id: string) =>
    callerOf(db, people.pmdStaff).umkm.archive({
      ...{ ...edit(), id, window: { notBefore: TODAY }, reason: 'Usahanya sudah tutup' },
    })

  const cases = persons.flatMap((person) => Object.keys(matrix).map((name): [Person, string] => [person, name]))
  test.each(cases)('%s to %s', async (person, name) => {
    const row = matrix[name]
    if (!row) throw new Error(`no row for ${name}`)
    await withRollback(engine().db, async (db) => {
      const outcomes: string[] = []
      for (const kabupatenCode of [own, foreign]) {
        const { id } = await registerIn(db, kabupatenCode)
        if (name === 'umkm.restore') await archive(db, id)
        outcomes.push(await outcomeOf(row.call(callerFor(db, person), { kabupatenCode, id })))
      }
      expect(outcomes).toEqual(row.expected[person])
    })
  })

  test('an official to lists: only rows of their own kabupaten, whatever they ask for', async () => {
    await withRollback(engine().db, async (db) => {
      for (const kabupatenCode of [own, foreign]) await registerIn(db, kabupatenCode)
      const official = callerOf(db, people.ownOfficial)
      const codes = [
        ...(await official.umkm.list({})).rows,
        ...(await official.umkm.list({ kabupaten: foreign })).rows,
        ...(await official.audit.list({})).rows,
        ...(await official.audit.list({ kabupaten: foreign })).rows,
      ].map((row) => row.kabupatenCode)
      expect(new Set(codes)).toEqual(new Set([own]))
    })
  })

  test.each([
    ['a password to change', { mustChangePassword: true, needsTwoFactor: false }],
    ['a second factor to set up', { mustChangePassword: false, needsTwoFactor: true }],
  ])('somebody with %s: to open answers only', async (_case, first) => {
    const session = { actor: people.pmdStaff, ...first }
    const caller = appRouter.createCaller({ db: engine().db, today: toDay(TODAY), now: NOW, session })
    expect(await outcomeOf(caller.umkm.list({}))).toBe('forbidden')
    expect(await outcomeOf(caller.audit.list({}))).toBe('forbidden')
    expect(await outcomeOf(caller.desa.find({ kabupatenCode: own, text: 'a' }))).toBe('done')
  })
})
