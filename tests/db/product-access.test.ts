import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { appRouter } from '#server/trpc/router.ts'
import type { Actor } from '#shared/access/role.ts'
import { curationActs, type CurationAct } from '#shared/product/curation-acts.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people } from './work-caller.ts'
import { bulk, edit, loadWorkData, on, productInput, registerProduct, storeFile } from './work-products.ts'

type Person = keyof typeof people | 'nobody'
type Caller = ReturnType<typeof callerOf>
type Place = { db: Db; kabupatenCode: KabupatenCode; id: string }
type Expected = Record<Person, [own: string, foreign: string]>

/** Everybody who may not: signed out, or without the right at all. */
const refused = {
  nobody: ['signed-out', 'signed-out'],
  admin: ['forbidden', 'forbidden'],
  governorOffice: ['forbidden', 'forbidden'],
} as const satisfies Partial<Expected>
const done: [string, string] = ['done', 'done']
const forbidden: [string, string] = ['forbidden', 'forbidden']

const editors: Expected = {
  ...refused,
  pmdStaff: done,
  ownOfficial: ['done', 'not-found'],
  foreignOfficial: ['not-found', 'done'],
}
const deciders: Expected = { ...editors, ownOfficial: forbidden, foreignOfficial: forbidden }
const readersOfRow: Expected = { ...editors, admin: done, governorOffice: done }
/** Lists answer everybody who may read anywhere; what is foreign is not in them, which the last test shows. */
const readersOfList: Expected = { ...readersOfRow, ownOfficial: done, foreignOfficial: done }
/** An act that the state of the product does not allow is refused for that only after who may is known. */
const inWrongState = (expected: Expected): Expected =>
  Object.fromEntries(
    Object.entries(expected).map(([person, outcomes]) => [
      person,
      outcomes.map((outcome) => (outcome === 'done' ? 'invalid-state' : outcome)),
    ]),
  ) as Expected

const description = { name: 'Kopi Belu', category: 'beverage' as const }
const reason = 'Alasan yang cukup panjang'

const curate = async (caller: Caller, { db, id }: Place, act: CurationAct) => {
  const command = await edit(db, id)
  switch (act) {
    case 'note':
      return caller.product.curate({ ...command, act, input: { ...on(), aspect: 'buyer', finding: 'good' } })
    case 'return':
      return caller.product.curate({ ...command, act, input: { ...on(), missing: ['buyer'], reason } })
    default:
      return caller.product.curate({ ...command, act, input: on() })
  }
}
const curationOutcomes: Record<CurationAct, Expected> = {
  propose: editors,
  note: editors,
  curate: inWrongState(deciders),
  return: inWrongState(deciders),
  verify: inWrongState(deciders),
  launch: inWrongState(deciders),
}

type Row = { call: (caller: Caller, place: Place) => Promise<unknown>; expected: Expected }

/** Every procedure about products, some by act: what is sent for a kabupaten, and how that ends for each person. */
const matrix: Record<string, Row> = {
  'product.list': {
    call: (caller, { kabupatenCode }) => caller.product.list({ kabupaten: kabupatenCode }),
    expected: readersOfList,
  },
  'product.get': { call: (caller, { id }) => caller.product.get({ id }), expected: readersOfRow },
  'product.similar': {
    call: (caller, { kabupatenCode }) => caller.product.similar({ kabupatenCode, name: 'Kopi' }),
    expected: readersOfList,
  },
  'product.register': {
    call: (caller, { kabupatenCode }) => caller.product.register(productInput({ kabupatenCode })),
    expected: editors,
  },
  'product.update': {
    call: async (caller, { db, id }) => caller.product.update({ ...(await edit(db, id)), ...description }),
    expected: editors,
  },
  'product.nameSlot': {
    call: async (caller, { db, id, kabupatenCode }) =>
      caller.product.nameSlot({ ...(await edit(db, id)), ...description, kabupatenCode, ...on() }),
    expected: inWrongState(editors),
  },
  'product.archive': {
    call: async (caller, { db, id }) => caller.product.archive({ ...(await edit(db, id)), ...on(), reason }),
    expected: editors,
  },
  'product.setPhoto': {
    call: async (caller, { db, id, kabupatenCode }) =>
      caller.product.setPhoto({ ...(await edit(db, id)), photoId: await storeFile(db, { kabupatenCode }) }),
    expected: editors,
  },
  ...Object.fromEntries(
    curationActs.map((act): [string, Row] => [
      `product.curate ${act}`,
      { call: (caller, place) => curate(caller, place, act), expected: curationOutcomes[act] },
    ]),
  ),
  'mentoring.act queue': {
    call: async (caller, { db, id }) => caller.mentoring.act({ ...(await bulk(db, id)), act: 'queue', input: on() }),
    expected: editors,
  },
  'mentoring.act start': {
    call: async (caller, { db, id }) =>
      caller.mentoring.act({ ...(await bulk(db, id)), act: 'start', input: { ...on(), by: 'kabupaten' } }),
    expected: editors,
  },
  'mentoring.act transfer': {
    call: async (caller, { db, id }) =>
      caller.mentoring.act({
        ...{ ...(await bulk(db, id)), act: 'transfer' as const },
        input: { ...on(), receivingUnit: 'Dinas PMD', reason },
      }),
    expected: inWrongState(editors),
  },
  'mentoring.act complete': {
    call: async (caller, { db, id }) => caller.mentoring.act({ ...(await bulk(db, id)), act: 'complete', input: on() }),
    expected: inWrongState(deciders),
  },
  'mentoring.act stop': {
    call: async (caller, { db, id }) =>
      caller.mentoring.act({ ...(await bulk(db, id)), act: 'stop', input: { ...on(), reason } }),
    expected: inWrongState(editors),
  },
  'mentoring.act reopen': {
    call: async (caller, { db, id }) =>
      caller.mentoring.act({ ...(await bulk(db, id)), act: 'reopen', input: { ...on(), reason } }),
    expected: inWrongState(deciders),
  },
  'mentoring.preview': {
    call: (caller, { id }) => caller.mentoring.preview({ products: [id], act: 'queue', input: on() }),
    expected: readersOfRow,
  },
  'certification.note': {
    call: async (caller, { db, id }) =>
      caller.certification.note({ ...(await bulk(db, id)), input: { ...on(), item: 'qris', state: 'done' } }),
    expected: editors,
  },
  'certification.expiring': {
    call: (caller, { kabupatenCode }) => caller.certification.expiring({ within: 90, kabupaten: kabupatenCode }),
    expected: readersOfList,
  },
  'command.revoke': {
    call: (caller) => caller.command.revoke({ revoked: newCommandId() }),
    expected: {
      ...{ nobody: ['signed-out', 'signed-out'], admin: done, governorOffice: done },
      ...{ pmdStaff: done, ownOfficial: done, foreignOfficial: done },
    },
  },
  // The command of somebody else; work-undo.test.ts shows one's own.
  'command.undo': {
    call: async (caller, { db, id }) => {
      const command = { ...(await bulk(db, id)), act: 'queue' as const, input: on() }
      await callerOf(db, people.pmdStaff).mentoring.act(command)
      return caller.command.undo({ commandId: newCommandId(), undoes: command.commandId })
    },
    expected: {
      ...editors,
      ownOfficial: ['forbidden', 'not-found'],
      foreignOfficial: ['not-found', 'forbidden'],
    },
  },
}

const persons: Person[] = ['nobody', ...(Object.keys(people) as (keyof typeof people)[])]

test('the matrix names every procedure about products', () => {
  const procedures = Object.keys(appRouter._def.procedures).filter((name) =>
    /^(?:product|mentoring|certification|command)\./.test(name),
  )
  const named = Object.keys(matrix).map((name) => name.replace(/ .*/, ''))
  expect([...new Set(named)].toSorted()).toEqual(procedures.toSorted())
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
        const id = await registerProduct(db, { kabupatenCode })
        outcomes.push(await outcomeOf(row.call(caller, { db, kabupatenCode, id })))
      }
      expect(outcomes).toEqual(row.expected[person])
    })
  })

  test('an official to lists: only rows of their own kabupaten, whatever they ask for', async () => {
    await withRollback(engine().db, async (db) => {
      for (const kabupatenCode of [own, foreign]) {
        const id = await registerProduct(db, { kabupatenCode })
        const input = {
          ...on(),
          item: 'halal' as const,
          state: 'done' as const,
          number: 'A-1',
          expiresOn: '2026-12-01',
        }
        await callerOf(db, people.pmdStaff).certification.note({ ...(await bulk(db, id)), input })
      }
      const official: Actor = people.ownOfficial
      const caller = callerOf(db, official)
      const foreignList = await caller.product.list({ kabupaten: foreign })
      const codes = [
        ...(await caller.product.list({})).rows,
        ...(await caller.product.list({ island: 'Flores' })).rows,
        ...foreignList.rows,
        ...(await caller.product.similar({ kabupatenCode: foreign, name: 'Kopi Belu' })),
        ...(await caller.certification.expiring({ within: 90 })).rows,
        ...(await caller.certification.expiring({ within: 90, kabupaten: foreign })).rows,
      ].map((row) => row.kabupatenCode)
      expect(new Set(codes)).toEqual(new Set([own]))
      expect([foreignList.total, ...Object.values(foreignList.counts ?? {})]).toEqual([0, 0, 0, 0, 0, 0, 0])
    })
  })
})
