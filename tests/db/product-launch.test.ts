import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import {
  edit,
  expectAgreement,
  figureOf,
  loadWorkData,
  on,
  registerProduct,
  storeFile,
  traceOf,
} from './work-products.ts'

const TOMORROW = '2026-11-22'
const description = { name: 'Kopi Belu', category: 'beverage' as const }

const slotIn = async (db: Db, code: KabupatenCode) => {
  const { rows } = await callerOf(db, people.pmdStaff).product.list({ kabupaten: code, sort: 'kabupaten' })
  const slot = rows.find((row) => row.launchSlot !== null && row.name === null)
  if (!slot) throw new Error(`no unnamed slot in ${code}`)
  return slot
}

describeOnEachEngine('a product', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => () => withRollback(engine().db, work)

  describe('of the launch', () => {
    test(
      'is named once, and counts as named',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const slot = await slotIn(db, own)
        const unnamed = (await figureOf(db, 'productsUnnamed')) ?? 0
        const input = { ...description, kabupatenCode: own, ...on('2026-06-01') }
        const command = { ...(await edit(db, slot.id)), ...input }
        await official.product.nameSlot(command)
        expect(await figureOf(db, 'productsUnnamed')).toBe(unnamed - 1)
        expect(await official.product.get({ id: slot.id })).toMatchObject({
          ...{ name: 'Kopi Belu', category: 'beverage', launchSlot: slot.launchSlot },
          standing: { stage: 'launched', mentoring: 'unrecorded' },
        })
        expect(await refusalOf(official.product.nameSlot({ ...(await edit(db, slot.id)), ...input }))).toMatchObject({
          detail: { refusal: { reason: 'alreadyNamed' } },
        })
        await official.command.undo({ commandId: newCommandId(), undoes: command.commandId })
        expect(await official.product.get({ id: slot.id })).toMatchObject({ name: null, category: null, version: 3 })
        expect(await figureOf(db, 'productsUnnamed')).toBe(unnamed)
        await expectAgreement(db)
      }),
    )

    test(
      'is not named before its launch, in the future, elsewhere, or when it is none',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await slotIn(db, own)
        const other = await registerProduct(db)
        const naming = async (subject: string, day = TODAY, kabupatenCode = own) => {
          const refusal = await refusalOf(
            official.product.nameSlot({ ...(await edit(db, subject)), ...description, kabupatenCode, ...on(day) }),
          )
          return [refusal.code, refusal.detail]
        }
        const before = await traceOf(db)
        expect(await naming(id, '2025-01-01')).toMatchObject([
          'invalid-state',
          { refusal: { reason: 'beforePrevious' } },
        ])
        expect(await naming(id, TOMORROW)).toMatchObject(['invalid-state', { refusal: { reason: 'future' } }])
        expect(await naming(other)).toMatchObject(['invalid-state', { refusal: { reason: 'notASlot' } }])
        expect(await naming(id, TODAY, foreign)).toMatchObject(['invalid-input', { field: 'kabupatenCode' }])
        expect(await traceOf(db)).toEqual(before)
      }),
    )

    test(
      'is not edited before it has a name',
      rolledBack(async (db) => {
        const { id } = await slotIn(db, own)
        const editing = callerOf(db, people.ownOfficial).product.update({ ...(await edit(db, id)), ...description })
        expect(await refusalOf(editing)).toMatchObject({ detail: { refusal: { reason: 'unnamed' } } })
      }),
    )
  })

  describe('archived', () => {
    test(
      'leaves lists and figures, keeps its history, and is changed no more until that is undone',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const { id } = await slotIn(db, own)
        const launched = (await figureOf(db, 'productsLaunched')) ?? 0
        const command = { ...(await edit(db, id)), ...on(), reason: 'Tercatat dua kali' }
        await official.product.archive(command)
        expect(await figureOf(db, 'productsLaunched')).toBe(launched - 1)
        const ids = async (archived: boolean) => (await official.product.list({ archived })).rows.map((row) => row.id)
        expect([(await ids(false)).includes(id), (await ids(true)).includes(id)]).toEqual([false, true])
        const archived = { code: 'invalid-state', detail: { refusal: { reason: 'archived' } } }
        const naming = { ...description, kabupatenCode: own, ...on() }
        expect(await refusalOf(official.product.archive({ ...command, ...(await edit(db, id)) }))).toMatchObject(
          archived,
        )
        expect(await refusalOf(official.product.nameSlot({ ...(await edit(db, id)), ...naming }))).toMatchObject(
          archived,
        )
        const photoId = await storeFile(db)
        expect(await refusalOf(official.product.setPhoto({ ...(await edit(db, id)), photoId }))).toMatchObject(archived)
        await official.command.undo({ commandId: newCommandId(), undoes: command.commandId })
        expect(await figureOf(db, 'productsLaunched')).toBe(launched)
        expect((await ids(false)).includes(id)).toBe(true)
        await expectAgreement(db)
      }),
    )

    test(
      'needs a reason and a day that came',
      rolledBack(async (db) => {
        const official = callerOf(db, people.ownOfficial)
        const id = await registerProduct(db)
        const archive = async (day: string, reason: string) =>
          official.product.archive({ ...(await edit(db, id)), ...on(day), reason })
        expect(await outcomeOf(archive(TODAY, ' '))).toBe('bad-input')
        expect(await refusalOf(archive(TOMORROW, 'Salah catat'))).toMatchObject({
          detail: { refusal: { reason: 'future' } },
        })
      }),
    )
  })
})
