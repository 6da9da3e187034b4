import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { toDay, toMonth } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, newCommandId, own, people, TODAY } from './work-caller.ts'
import { edit, expectAgreement, loadWorkData, registerProduct } from './work-products.ts'

describeOnEachEngine('the target board', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  const cellOf = async (db: Db, month: string, asOf = TODAY) => {
    const { board } = await callerOf(db).target.page({ asOf: toDay(asOf) })
    return board.find((cell) => cell.kabupatenCode === own && cell.month === toMonth(month))
  }

  describe('follows a product of the first launch', () => {
    const firstSlot = async (db: Db) => {
      const { rows } = await callerOf(db, people.pmdStaff).product.list({ kabupaten: own, sort: 'name' })
      const slot = rows.find((row) => row.launchSlot === 1)
      if (!slot) throw new Error('every kabupaten has two launch slots')
      return slot.id
    }
    const nameAndVerify = async (db: Db, id: string) => {
      const staff = callerOf(db, people.pmdStaff)
      const name = { name: 'Kopi Belu', category: 'beverage' as const, kabupatenCode: own }
      await staff.product.nameSlot({ ...(await edit(db, id)), ...name, window: { notBefore: '2025-06-10' } })
      const input = { window: { notBefore: '2026-11-20' } }
      const command = { ...(await edit(db, id)), act: 'verify' as const, input }
      await staff.product.curate(command)
      return command.commandId
    }

    test('verified late: it counts in the month of its launch, and is ranked', async () => {
      await withRollback(engine().db, async (db) => {
        expect(await cellOf(db, '2025-05')).toMatchObject({ made: 0, unverified: 2, state: 'notReported' })
        await nameAndVerify(db, await firstSlot(db))
        expect(await cellOf(db, '2025-05')).toMatchObject({ made: 1, unverified: 1, state: 'short' })
        const { pace } = await callerOf(db).target.page({ year: 2025 })
        expect(pace[0]).toMatchObject({ kabupatenCode: own, rank: 1, consistency: 0, made: { low: 1, high: 1 } })
        expect(pace[1]?.rank).toBeNull()
        await expectAgreement(db)
      })
    })

    test('whose verification is taken back: it does not count', async () => {
      await withRollback(engine().db, async (db) => {
        const undoes = await nameAndVerify(db, await firstSlot(db))
        await callerOf(db, people.pmdStaff).command.undo({ commandId: newCommandId(), undoes })
        expect(await cellOf(db, '2025-05')).toMatchObject({ made: 0, unverified: 2 })
        await expectAgreement(db)
      })
    })

    test('archived: it no longer counts from that day on', async () => {
      await withRollback(engine().db, async (db) => {
        const id = await firstSlot(db)
        await nameAndVerify(db, id)
        const archive = { ...(await edit(db, id)), window: { notBefore: TODAY }, reason: 'Terdaftar dua kali' }
        await callerOf(db, people.pmdStaff).product.archive(archive)
        expect(await cellOf(db, '2025-05')).toMatchObject({ made: 0, unverified: 1 })
        expect(await cellOf(db, '2025-05', '2026-11-20')).toMatchObject({ made: 1, unverified: 1 })
        await expectAgreement(db)
      })
    })
  })

  describe('follows a new product', () => {
    const launch = async (db: Db, window: { notBefore: string; notAfter?: string }) => {
      const staff = callerOf(db, people.pmdStaff)
      const id = await registerProduct(db, { proposedOn: '2026-08-01' })
      const on = { window: { notBefore: '2026-08-02' } }
      for (const aspect of [
        'potential',
        'rawMaterial',
        'satelliteDesa',
        'buyer',
        'distribution',
        'legality',
      ] as const) {
        const input = { ...on, aspect, finding: 'good' as const }
        await staff.product.curate({ ...(await edit(db, id)), act: 'note', input })
      }
      await staff.product.curate({ ...(await edit(db, id)), act: 'curate', input: on })
      await staff.product.curate({ ...(await edit(db, id)), act: 'verify', input: on })
      const command = { ...(await edit(db, id)), act: 'launch' as const, input: { window } }
      await staff.product.curate(command)
      return { id, commandId: command.commandId }
    }

    test('whose launch window crosses the end of a month: possible in both, certain in none', async () => {
      await withRollback(engine().db, async (db) => {
        await launch(db, { notBefore: '2026-09-28', notAfter: '2026-10-03' })
        for (const month of ['2026-09', '2026-10']) {
          expect(await cellOf(db, month)).toMatchObject({ made: 0, possible: { made: 1 }, state: 'short' })
        }
        expect(await cellOf(db, '2026-08')).toMatchObject({ made: 0, state: 'notReported' })
        await expectAgreement(db)
      })
    })

    test('whose launch is moved to another month', async () => {
      await withRollback(engine().db, async (db) => {
        const { id, commandId } = await launch(db, { notBefore: '2026-09-28' })
        expect(await cellOf(db, '2026-09')).toMatchObject({ made: 1 })
        const staff = callerOf(db, people.pmdStaff)
        await staff.command.undo({ commandId: newCommandId(), undoes: commandId })
        const input = { window: { notBefore: '2026-10-01' } }
        await staff.product.curate({ ...(await edit(db, id)), act: 'launch', input })
        expect([(await cellOf(db, '2026-09'))?.made, (await cellOf(db, '2026-10'))?.made]).toEqual([0, 1])
        await expectAgreement(db)
      })
    })
  })

  test('is made of launches that cannot be changed, and a change that is forced is found', async () => {
    await withRollback(engine().db, async (db) => {
      const refused = db.transaction((tx) => tx.execute(sql`update launch_line set delta = 2`))
      await expect(refused).rejects.toMatchObject({ cause: { code: '55000' } })
      await db.execute(sql`alter table launch_line disable trigger launch_line_append_only`)
      await db.execute(sql`update launch_line set delta = delta + 1 where kabupaten_code = ${own}`)
      const { launchDifferences } = await recountLedger(db)
      expect(launchDifferences).toMatchObject([{ kabupatenCode: own, window: { notBefore: '2025-05-27' }, count: -2 }])
    })
  })
})
