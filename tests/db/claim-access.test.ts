import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, newCommandId, outcomeOf, people } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

type Person = keyof typeof people | 'nobody'
type Caller = ReturnType<typeof callerOf>
const persons: readonly Person[] = ['nobody', 'admin', 'governorOffice', 'pmdStaff', 'ownOfficial', 'foreignOfficial']

const form = {
  ...{ asOfText: '2026-03-01', figure: 'outletsLaunched' as const, valueText: '21', unit: 'outlet' },
  ...{ scopeText: 'province', speaker: 'Gubernur', source: { reference: 'Siaran pers 5' } },
  paraphrase: 'Sudah 21 gerai',
}
const adding = () => ({ commandId: newCommandId(), ...form })
const csv =
  'as_of_date,metric,value,unit,scope,said_by,source_url,paraphrase\n2026-03-01,outlets_launched,21,outlet,province,Gubernur,Siaran pers 5,Sudah 21 gerai'

const onlyEditors = 'signed-out forbidden done done forbidden forbidden'
/** Per person of `persons`. Milestones of outlets, which need another right besides, are in claim.test.ts. */
const cases: Record<string, { outcomes: string; act: (caller: Caller, db: Db) => Promise<unknown> }> = {
  page: { outcomes: 'done done done done done done', act: (caller) => caller.claim.page({}) },
  withdrawn: { outcomes: onlyEditors, act: (caller) => caller.claim.withdrawn() },
  add: { outcomes: onlyEditors, act: (caller) => caller.claim.add(adding()) },
  edit: {
    outcomes: onlyEditors,
    act: async (caller, db) => caller.claim.edit({ ...(await added(db)), ...form, valueText: '20' }),
  },
  group: {
    outcomes: onlyEditors,
    act: async (caller, db) => {
      const { commandId, ...one } = await added(db)
      return caller.claim.group({ commandId, claims: [one], group: 'Rapat' })
    },
  },
  withdraw: {
    outcomes: onlyEditors,
    act: async (caller, db) => caller.claim.withdraw({ ...(await added(db)), reason: 'Salah kutip' }),
  },
  toRecord: {
    outcomes: onlyEditors,
    act: async (caller, db) => {
      const record = {
        kind: 'chronicle' as const,
        title: 'Pernyataan',
        heldOn: toDay('2026-03-01'),
        kabupatenCode: null,
      }
      return caller.claim.toRecord({ ...(await added(db)), record })
    },
  },
  preview: { outcomes: onlyEditors, act: (caller) => caller.claim.preview({ text: csv }) },
  import: { outcomes: onlyEditors, act: (caller) => caller.claim.import({ commandId: newCommandId(), text: csv }) },
  'undo of': {
    outcomes: onlyEditors,
    act: async (caller, db) => {
      const command = adding()
      await callerOf(db, people.pmdStaff).claim.add(command)
      return caller.command.undo({ commandId: newCommandId(), undoes: command.commandId })
    },
  },
}

async function added(db: Db) {
  const { id, version } = await callerOf(db, people.pmdStaff).claim.add(adding())
  return { commandId: newCommandId(), id, baseVersion: version }
}

const rows = Object.entries(cases).flatMap(([name, { outcomes, act }]) =>
  outcomes.split(' ').map((outcome, index) => ({ name, person: persons[index] ?? 'nobody', outcome, act })),
)

describeOnEachEngine('claims', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const actorOf = (person: Person): Actor | undefined => (person === 'nobody' ? undefined : people[person])

  test.each(rows)('$person may $name: $outcome', async ({ person, outcome, act }) => {
    await withRollback(engine().db, async (db) => {
      expect(await outcomeOf(act(callerOf(db, actorOf(person)), db))).toBe(outcome)
    })
  })
})
