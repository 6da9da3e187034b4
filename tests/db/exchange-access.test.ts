import { beforeAll, expect, test } from 'vitest'
import { loadFirstData } from '#data/load-first-data.ts'
import type { Db } from '#server/db/database.ts'
import { takeIn } from '#server/exchange/take-in.ts'
import { appRouter } from '#server/trpc/router.ts'
import type { Actor } from '#shared/access/role.ts'
import { toDay } from '#shared/day/day.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, NOW, outcomeOf, own, people, TODAY } from './work-caller.ts'

type Person = keyof typeof people | 'nobody'
type Caller = ReturnType<typeof callerOf>
type Expected = Record<Person, [own: string, foreign: string]>

const refused = {
  nobody: ['signed-out', 'signed-out'],
  admin: ['forbidden', 'forbidden'],
  governorOffice: ['forbidden', 'forbidden'],
} as const satisfies Partial<Expected>

/** A file is its sender's; who may import everywhere reads it and undoes it, and leaves taking it over to the sender. */
const readers: Expected = {
  ...refused,
  pmdStaff: ['done', 'done'],
  ownOfficial: ['done', 'not-found'],
  foreignOfficial: ['not-found', 'done'],
}
const lists: Expected = { ...readers, ownOfficial: ['done', 'done'], foreignOfficial: ['done', 'done'] }
const senders: Expected = { ...readers, pmdStaff: ['forbidden', 'forbidden'] }
/** Nothing was taken over yet. */
const undoers: Expected = {
  ...readers,
  pmdStaff: ['invalid-state', 'invalid-state'],
  ownOfficial: ['invalid-state', 'not-found'],
  foreignOfficial: ['not-found', 'invalid-state'],
}

const command = () => ({ commandId: newCommandId() })
const mapping = { name: 0, kind: 1 }

/** Every procedure of the feature: what is sent about a file, and how that ends for each person. */
const matrix: Record<string, { call: (caller: Caller, file: File) => Promise<unknown>; expected: Expected }> = {
  'exchange.list': { call: (caller) => caller.exchange.list(), expected: lists },
  'exchange.get': { call: (caller, { id }) => caller.exchange.get({ id }), expected: readers },
  'exchange.rows': { call: (caller, { id }) => caller.exchange.rows({ id, kind: 'added' }), expected: readers },
  'exchange.map': {
    call: (caller, { id, kabupatenCode }) => caller.exchange.map({ ...command(), id, mapping, kabupatenCode }),
    expected: senders,
  },
  'exchange.replan': { call: (caller, { id }) => caller.exchange.replan({ ...command(), id }), expected: senders },
  'exchange.decide': {
    call: (caller, { id }) => caller.exchange.decide({ ...command(), id, rows: [2], decision: 'leaveOut' }),
    expected: senders,
  },
  'exchange.applyRows': {
    call: (caller, { id }) => caller.exchange.applyRows({ ...command(), id, counts: { added: 1, changed: 0 } }),
    expected: senders,
  },
  'exchange.undo': { call: (caller, { id }) => caller.exchange.undo({ ...command(), id }), expected: undoers },
}
type File = { id: string; kabupatenCode: KabupatenCode }

const persons: Person[] = ['nobody', ...(Object.keys(people) as (keyof typeof people)[])]

test('the matrix names every procedure of the exchange', () => {
  const procedures = Object.keys(appRouter._def.procedures).filter((name) => name.startsWith('exchange.'))
  expect(Object.keys(matrix).toSorted()).toEqual(procedures.toSorted())
})

describeOnEachEngine('the access of spreadsheets', (engine) => {
  beforeAll(() =>
    loadFirstData(engine().db, (work) => engine().db.transaction(work), { now: NOW, onProgress: () => {} }),
  )

  const send = async (db: Db, actor: Actor, kabupatenCode: KabupatenCode): Promise<File> => {
    const bytes = Buffer.from(`Nama UMKM,Jenis,Kabupaten\nUD Akses,Usaha,${kabupatenCode}`)
    const id = newCommandId()
    await takeIn({ db, actor, today: toDay(TODAY), now: NOW }, { id, dataset: 'umkm', name: 'akses.csv', bytes })
    return { id, kabupatenCode }
  }

  test.each(Object.keys(matrix).flatMap((name) => persons.map((person) => ({ name, person }))))(
    '$name for $person',
    async ({ name, person }) => {
      const row = matrix[name]
      const places = [
        { code: own, sender: people.ownOfficial },
        { code: foreign, sender: people.foreignOfficial },
      ]
      for (const [index, { code, sender }] of places.entries()) {
        await withRollback(engine().db, async (db) => {
          const file = await send(db, sender, code)
          const caller = callerOf(db, person === 'nobody' ? undefined : people[person])
          expect(row && (await outcomeOf(row.call(caller, file)))).toBe(row?.expected[person][index])
        })
      }
    },
  )
})
