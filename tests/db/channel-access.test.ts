import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import { recording } from './channel-entries.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, newCommandId, outcomeOf, own, people } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

type Person = keyof typeof people | 'nobody'
type Caller = ReturnType<typeof callerOf>
const persons: readonly Person[] = ['nobody', 'admin', 'governorOffice', 'pmdStaff', 'ownOfficial', 'foreignOfficial']

const reason = 'Salah catat, bukan tempat ini'
const WORKERS = 'signed-out forbidden forbidden done done not-found'

async function recorded(db: Db): Promise<string> {
  return (await callerOf(db, people.ownOfficial).channel.record(recording('displayPoint'))).id
}

/** Per person of `persons`: what happens in the kabupaten of `ownOfficial`. */
const cases: Record<string, { outcomes: string; act: (caller: Caller, db: Db) => Promise<unknown> }> = {
  overview: { outcomes: 'done done done done done done', act: (caller) => caller.channel.overview({}) },
  rows: { outcomes: 'done done done done done done', act: (caller) => caller.channel.rows({ kind: 'purchase' }) },
  choices: {
    outcomes: 'signed-out forbidden forbidden done done done',
    act: (caller) => caller.channel.choices({ kabupatenCode: own }),
  },
  record: { outcomes: WORKERS, act: (caller) => caller.channel.record(recording('purchase')) },
  correct: {
    outcomes: WORKERS,
    act: async (caller, db) => caller.channel.record(recording('displayPoint', {}, { corrects: await recorded(db) })),
  },
  end: {
    outcomes: WORKERS,
    act: async (caller, db) => {
      const input = { window: { notBefore: '2026-10-01' } }
      return caller.channel.end({ commandId: newCommandId(), id: await recorded(db), input })
    },
  },
  withdraw: {
    outcomes: WORKERS,
    act: async (caller, db) => {
      const command = { commandId: newCommandId(), id: await recorded(db), what: 'record' as const }
      return caller.channel.withdraw({ ...command, input: { reason } })
    },
  },
}

const rows = Object.entries(cases).flatMap(([name, { outcomes, act }]) =>
  outcomes.split(' ').map((outcome, index) => ({ name, person: persons[index] ?? 'nobody', outcome, act })),
)

describeOnEachEngine('other channels', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const actorOf = (person: Person): Actor | undefined => (person === 'nobody' ? undefined : people[person])

  test.each(rows)('$person may $name: $outcome', async ({ person, outcome, act }) => {
    await withRollback(engine().db, async (db) => {
      expect(await outcomeOf(act(callerOf(db, actorOf(person)), db))).toBe(outcome)
    })
  })

  test('an official of elsewhere is offered nothing to choose from', async () => {
    const offered = await callerOf(engine().db, people.foreignOfficial).channel.choices({ kabupatenCode: own })
    expect(offered).toEqual({ outlets: [], cooperatives: [] })
  })
})
