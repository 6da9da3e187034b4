import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { appRouter } from '#server/trpc/router.ts'
import type { Actor } from '#shared/access/role.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, NOW, outcomeOf, own, people, TODAY } from './work-caller.ts'
import { loadWorkData, registerProduct } from './work-products.ts'

const find = async (db: Db, text: string, actor?: Actor) => {
  const found = await callerOf(db, actor).search.find({ text })
  return found.map(({ kind, name }) => `${kind} ${name}`)
}
const registerUmkm = (db: Db, name: string, kabupatenCode: typeof own) =>
  callerOf(db, people.pmdStaff).umkm.register({
    ...{ commandId: newCommandId(), name, kind: 'business', kabupatenCode },
    ...{ ownerName: 'Maria Bete', phone: '0812-3456-7890', nib: '1234567890123' },
  })

describeOnEachEngine('the search', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test('finds desa and outlets for everybody, however the name is written', async () => {
    const { db } = engine()
    expect(await find(db, 'desa OEBELO')).toContain('desa Oebelo')
    expect(await find(db, 'ntt mart')).toContainEqual(expect.stringMatching(/^outlet /))
    expect(await find(db, 'tidak ada yang begini')).toEqual([])
    expect(await find(db, '%%')).toEqual([])
  })

  test('shows the registry only where it may be read', () =>
    withRollback(engine().db, async (db) => {
      await registerUmkm(db, 'UD Cahaya Sonny', own)
      await registerUmkm(db, 'UD Cahaya Jauh', foreign)
      await registerProduct(db, { name: 'Keripik Cahaya' })
      const both = ['product Keripik Cahaya', 'umkm UD Cahaya Jauh', 'umkm UD Cahaya Sonny']
      for (const reader of [people.pmdStaff, people.governorOffice, people.admin]) {
        expect(await find(db, 'CAHAYA', reader)).toEqual(both)
      }
      expect(await find(db, 'cahaya', people.ownOfficial)).toEqual(['product Keripik Cahaya', 'umkm UD Cahaya Sonny'])
      expect(await find(db, 'cahaya', people.foreignOfficial)).toEqual(['umkm UD Cahaya Jauh'])
      expect(await find(db, 'SONY cahaya', people.ownOfficial)).toEqual(['umkm UD Cahaya Sonny'])
      expect(await find(db, 'cahaya')).toEqual([])
    }))

  test('shows nothing of the registry to an account that has not done what comes first', () =>
    withRollback(engine().db, async (db) => {
      await registerUmkm(db, 'UD Cahaya Sonny', own)
      const session = { actor: people.pmdStaff, mustChangePassword: true, needsTwoFactor: false }
      const caller = appRouter.createCaller({ db, today: toDay(TODAY), now: NOW, session })
      expect(await caller.search.find({ text: 'cahaya' })).toEqual([])
    }))

  test('finds launched products for everybody, and none that left the registry', () =>
    withRollback(engine().db, async (db) => {
      const everybody = await find(db, 'kopi')
      const staff = await find(db, 'kopi', people.pmdStaff)
      expect(staff).toEqual(expect.arrayContaining(everybody))
      const id = await registerProduct(db, { name: 'Kopi Yang Diarsipkan' })
      const pmd = callerOf(db, people.pmdStaff)
      expect(await find(db, 'diarsipkan', people.pmdStaff)).toEqual(['product Kopi Yang Diarsipkan'])
      await pmd.product.archive({
        ...{ commandId: newCommandId(), id, baseVersion: 1 },
        ...{ window: { notBefore: TODAY }, reason: 'Tidak dibuat lagi' },
      })
      expect(await find(db, 'diarsipkan', people.pmdStaff)).toEqual([])
    }))

  test.each(['', ' ', 'a', 'a'.repeat(101)])('refuses %j', async (text) => {
    expect(await outcomeOf(callerOf(engine().db).search.find({ text }))).toBe('bad-input')
  })
})
