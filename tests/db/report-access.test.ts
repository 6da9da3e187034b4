import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { toMonth } from '#shared/day/day.ts'
import type { Actor } from '#shared/access/role.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

type Person = keyof typeof people | 'nobody'
type Caller = ReturnType<typeof callerOf>
const month = toMonth('2026-10')
const persons: readonly Person[] = ['nobody', 'admin', 'governorOffice', 'pmdStaff', 'ownOfficial', 'foreignOfficial']

const content = { month, productIds: [], isNihil: true }
const writing = (kabupatenCode: KabupatenCode) => ({
  ...{ commandId: newCommandId(), kabupatenCode, baseVersion: 0, ...content },
})

/** Per person of `persons`: what happens in the kabupaten of `ownOfficial`. */
const cases: Record<string, { outcomes: string; act: (caller: Caller, db: Db) => Promise<unknown> }> = {
  list: {
    outcomes: 'signed-out forbidden done done done done',
    act: (caller) => caller.report.list({}),
  },
  late: {
    outcomes: 'signed-out forbidden done done done done',
    act: (caller) => caller.report.late(),
  },
  get: {
    outcomes: 'signed-out forbidden done done done not-found',
    act: (caller) => caller.report.get({ kabupatenCode: own, month }),
  },
  save: {
    outcomes: 'signed-out forbidden forbidden forbidden done not-found',
    act: (caller) => caller.report.save(writing(own)),
  },
  submit: {
    outcomes: 'signed-out forbidden forbidden forbidden done not-found',
    act: (caller) => caller.report.submit(writing(own)),
  },
  accept: {
    outcomes: 'signed-out forbidden forbidden done forbidden forbidden',
    act: async (caller, db) => caller.report.accept(await submitted(db)),
  },
  return: {
    outcomes: 'signed-out forbidden forbidden done forbidden forbidden',
    act: async (caller, db) => caller.report.return({ ...(await submitted(db)), note: 'Periksa kembali' }),
  },
  reopen: {
    outcomes: 'signed-out forbidden forbidden done forbidden forbidden',
    act: async (caller, db) => caller.report.reopen({ ...(await accepted(db)), note: 'Periksa kembali' }),
  },
  'read the settings': {
    outcomes: 'signed-out done done done done done',
    act: (caller) => caller.settings.get(),
  },
  'change a setting': {
    outcomes: 'signed-out done forbidden forbidden forbidden forbidden',
    act: (caller) => {
      const command = { commandId: newCommandId(), name: 'reportDueDay' as const, baseVersion: 1, value: 7 }
      return caller.settings.set(command)
    },
  },
}

async function submitted(db: Db) {
  const { id, version } = await callerOf(db, people.ownOfficial).report.submit(writing(own))
  return { commandId: newCommandId(), id, baseVersion: version }
}

async function accepted(db: Db) {
  const { id, version } = await callerOf(db, people.pmdStaff).report.accept(await submitted(db))
  return { commandId: newCommandId(), id, baseVersion: version }
}

const rows = Object.entries(cases).flatMap(([name, { outcomes, act }]) =>
  outcomes.split(' ').map((outcome, index) => ({ name, person: persons[index] ?? 'nobody', outcome, act })),
)

describeOnEachEngine('reports and settings', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const actorOf = (person: Person): Actor | undefined => (person === 'nobody' ? undefined : people[person])

  test.each(rows)('$person may $name: $outcome', async ({ person, outcome, act }) => {
    await withRollback(engine().db, async (db) => {
      expect(await outcomeOf(act(callerOf(db, actorOf(person)), db))).toBe(outcome)
    })
  })

  test('lists hold only what is the reader’s own', async () => {
    const { db } = engine()
    const codesOf = async (person: Person) =>
      (await callerOf(db, actorOf(person)).report.list({})).rows.map((row) => row.kabupatenCode)
    expect(await codesOf('ownOfficial')).toEqual([own])
    expect(await codesOf('foreignOfficial')).toEqual([foreign])
    expect(await codesOf('pmdStaff')).toHaveLength(22)
  })

  test('a setting on an older version is a conflict, out of its range no input', async () => {
    await withRollback(engine().db, async (db) => {
      const admin = callerOf(db, people.admin)
      const command = { name: 'reportDueDay' as const, baseVersion: 1, value: 7 }
      await admin.settings.set({ ...command, commandId: newCommandId() })
      expect(await outcomeOf(admin.settings.set({ ...command, commandId: newCommandId() }))).toBe('conflict')
      expect(await admin.settings.get()).toEqual({ reportDueDay: { value: 7, version: 2 } })
      for (const value of [0, 29, 5.5]) {
        expect(await outcomeOf(admin.settings.set({ ...command, commandId: newCommandId(), value }))).toBe('bad-input')
      }
    })
  })
})
