import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import type { Actor } from '#shared/access/role.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, newCommandId, outcomeOf, own, people } from './work-caller.ts'
import { edit, loadWorkData, productInput, registerProduct } from './work-products.ts'

type Person = keyof typeof people | 'nobody'
const persons: readonly Person[] = ['nobody', 'admin', 'governorOffice', 'pmdStaff', 'ownOfficial', 'foreignOfficial']
const actorOf = (person: Person): Actor | undefined => (person === 'nobody' ? undefined : people[person])

/** Per person of `persons`: what they do with refused edits in the kabupaten of `ownOfficial`. */
const cases = {
  list: 'signed-out 0 0 2 2 0',
  settle: 'signed-out not-found not-found done done not-found',
}
const rows = Object.entries(cases).flatMap(([name, outcomes]) =>
  outcomes.split(' ').map((outcome, index) => ({ name, person: persons[index] ?? 'nobody', outcome })),
)

/** A product and a UMKM that the official changed too late. */
async function twoRefused(db: Db): Promise<string> {
  const { kabupatenCode: _code, commandId: _id, ...description } = productInput()
  const id = await registerProduct(db)
  const late = { ...(await edit(db, id)), ...description }
  await callerOf(db, people.pmdStaff).product.update({ ...(await edit(db, id)), ...description, note: 'Baru' })
  await outcomeOf(callerOf(db, people.ownOfficial).product.update(late))
  const entry = { name: 'UD Sonny', kind: 'business' as const, ownerName: 'Maria Bete' }
  const staff = callerOf(db, people.pmdStaff)
  const made = await staff.umkm.register({ commandId: newCommandId(), kabupatenCode: own, ...entry })
  const update = () => ({ commandId: newCommandId(), id: made.id, baseVersion: 1, ...entry })
  await staff.umkm.update({ ...update(), note: 'Pindah' })
  await outcomeOf(callerOf(db, people.ownOfficial).umkm.update(update()))
  return late.commandId
}

describeOnEachEngine('refused edits', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test.each(rows)('$person may $name: $outcome', async ({ name, person, outcome }) => {
    await withRollback(engine().db, async (db) => {
      const refused = await twoRefused(db)
      const { conflict } = callerOf(db, actorOf(person))
      const seen = async () => String((await conflict.list({})).edits.length)
      const settling = () => conflict.settle({ commandId: newCommandId(), refused, how: 'dismissed' })
      const asked = name === 'settle' || person === 'nobody' ? outcomeOf(settling()) : seen()
      expect(await asked).toBe(outcome)
    })
  })
})
