import { and, eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { registryEvent } from '#server/figure/table.ts'
import { outlet } from '#server/outlet/table.ts'
import type { Actor } from '#shared/access/role.ts'
import { toMonth } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, newCommandId, outcomeOf, own, people } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

type Person = keyof typeof people | 'nobody'
type Caller = ReturnType<typeof callerOf>
const month = toMonth('2026-10')
const persons: readonly Person[] = ['nobody', 'admin', 'governorOffice', 'pmdStaff', 'ownOfficial', 'foreignOfficial']

/** Per person of `persons`: what happens at an outlet in the kabupaten of `ownOfficial`. */
const cases: Record<string, { outcomes: string; act: (caller: Caller, outletId: string, db: Db) => Promise<unknown> }> =
  {
    overview: {
      outcomes: 'done done done done done done',
      act: (caller) => caller.shelf.overview({}),
    },
    get: {
      outcomes: 'signed-out done done done done not-found',
      act: (caller, outletId) => caller.shelf.get({ outletId, month }),
    },
    findings: {
      outcomes: 'signed-out done done done done done',
      act: (caller) => caller.shelf.findings(),
    },
    ofProduct: {
      outcomes: 'signed-out done done done done done',
      act: (caller, outletId) => caller.shelf.ofProduct({ productId: outletId }),
    },
    find: {
      outcomes: 'signed-out forbidden forbidden done done not-found',
      act: (caller, outletId) => caller.shelf.find({ outletId, month, search: 'kopi' }),
    },
    preview: {
      outcomes: 'signed-out forbidden forbidden done done not-found',
      act: (caller, outletId) =>
        caller.shelf.preview({ outletId, month, name: 'rak.csv', content: btoa('produk\nkopi') }),
    },
    submit: {
      outcomes: 'signed-out forbidden forbidden done done not-found',
      act: (caller, outletId) => caller.shelf.submit(writing(outletId)),
    },
    'undo what the official reported': {
      outcomes: 'signed-out forbidden not-found done done not-found',
      act: async (caller, outletId, db) => {
        const command = writing(outletId)
        await callerOf(db, people.ownOfficial).shelf.submit(command)
        return caller.command.undo({ commandId: newCommandId(), undoes: command.commandId })
      },
    },
  }

const writing = (outletId: string) => ({ commandId: newCommandId(), outletId, month, baseVersion: 0, lines: [] })

const rows = Object.entries(cases).flatMap(([name, { outcomes, act }]) =>
  outcomes.split(' ').map((outcome, index) => ({ name, person: persons[index] ?? 'nobody', outcome, act })),
)

describeOnEachEngine('shelf reports', (engine) => {
  let outletId = ''
  beforeAll(async () => {
    const { db } = engine()
    await loadWorkData(db)
    const [row] = await db
      .select({ id: outlet.id })
      .from(outlet)
      .innerJoin(registryEvent, eq(registryEvent.subjectId, outlet.id))
      .where(and(eq(outlet.kabupatenCode, own), eq(registryEvent.type, 'launched')))
    outletId = row?.id ?? ''
  })
  const actorOf = (person: Person): Actor | undefined => (person === 'nobody' ? undefined : people[person])

  test.each(rows)('$person may $name: $outcome', async ({ person, outcome, act }) => {
    await withRollback(engine().db, async (db) => {
      expect(await outcomeOf(act(callerOf(db, actorOf(person)), outletId, db))).toBe(outcome)
    })
  })
})
