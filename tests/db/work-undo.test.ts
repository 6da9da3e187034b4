import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, people, refusalOf, TODAY } from './work-caller.ts'
import {
  bulk,
  edit,
  expectAgreement,
  figureOf,
  lastAudit,
  loadWorkData,
  on,
  productInput,
  registerProduct,
  traceOf,
} from './work-products.ts'
import type { Actor } from '#shared/access/role.ts'

const start = { ...on(), by: 'kabupaten' as const }

describeOnEachEngine('undoing a command', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => () => withRollback(engine().db, work)
  const undo = (db: Db, actor: Actor, undoes: string) =>
    callerOf(db, actor).command.undo({ commandId: newCommandId(), undoes })
  /** Starts mentoring, and tells the command. */
  const started = async (db: Db, actor: Actor, ...ids: string[]) => {
    const command = { ...(await bulk(db, ...ids)), act: 'start' as const, input: start }
    await callerOf(db, actor).mentoring.act(command)
    return command.commandId
  }

  test(
    'takes its events back, leaves both in the history, and is in the trail',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      const commandId = await started(db, people.ownOfficial, id)
      expect(await figureOf(db, 'mentoringOngoing')).toBe(1)
      expect(await undo(db, people.ownOfficial, commandId)).toEqual({ undone: [{ id, version: 3 }] })
      expect(await figureOf(db, 'mentoringOngoing')).toBeUndefined()
      const { events, standing } = await callerOf(db, people.ownOfficial).product.get({ id })
      const [taken, withdrawal] = events.slice(-2)
      expect(withdrawal).toMatchObject({ type: 'withdrawn', notBefore: TODAY, detail: { withdraws: taken?.id } })
      expect(standing.mentoring).toBe('unrecorded')
      expect(await lastAudit(db)).toMatchObject({
        ...{ action: 'command.undo', before: { mentoring: 'ongoing' } },
        after: { mentoring: 'unrecorded', events: [{ type: 'withdrawn' }] },
      })
      await expectAgreement(db)
    }),
  )

  test(
    'twice is refused, as is undoing the undoing',
    rolledBack(async (db) => {
      const commandId = await started(db, people.ownOfficial, await registerProduct(db))
      const undoing = newCommandId()
      await callerOf(db, people.ownOfficial).command.undo({ commandId: undoing, undoes: commandId })
      const before = await traceOf(db)
      for (const undone of [commandId, undoing]) {
        expect(await refusalOf(undo(db, people.ownOfficial, undone))).toMatchObject({
          ...{ code: 'invalid-state', detail: { refusal: { reason: 'unknownEvent' } } },
        })
      }
      expect(await traceOf(db)).toEqual(before)
    }),
  )

  test(
    'is refused when something later was recorded on one of its products, and says on which',
    rolledBack(async (db) => {
      const [same, later] = [await registerProduct(db), await registerProduct(db, { name: 'Berlanjut' })]
      const commandId = await started(db, people.pmdStaff, same, later)
      await callerOf(db, people.ownOfficial).certification.note({
        ...(await bulk(db, later)),
        input: { ...on(), item: 'qris', state: 'done' },
      })
      const before = await traceOf(db)
      expect(await refusalOf(undo(db, people.pmdStaff, commandId))).toMatchObject({
        code: 'invalid-state',
        detail: { refusals: [{ name: 'Berlanjut', refusal: { reason: 'laterEvent', event: 'checklistNoted' } }] },
      })
      expect(await traceOf(db)).toEqual(before)
    }),
  )

  test(
    'of a registration is refused: it is archived instead',
    rolledBack(async (db) => {
      const command = productInput()
      await callerOf(db, people.ownOfficial).product.register(command)
      expect(await refusalOf(undo(db, people.ownOfficial, command.commandId))).toMatchObject({
        detail: { refusal: { reason: 'firstEvent' } },
      })
    }),
  )

  test(
    'is for who sent it, and for PMD staff; elsewhere there is no such command',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      const commandId = await started(db, people.ownOfficial, id)
      const colleague = { ...people.ownOfficial, id: 'person-Rina', name: 'Rina' }
      expect((await refusalOf(undo(db, colleague, commandId))).code).toBe('forbidden')
      expect((await refusalOf(undo(db, people.foreignOfficial, commandId))).code).toBe('not-found')
      expect((await refusalOf(undo(db, people.governorOffice, commandId))).code).toBe('forbidden')
      expect((await refusalOf(undo(db, people.pmdStaff, newCommandId()))).code).toBe('not-found')
      await undo(db, people.pmdStaff, commandId)
    }),
  )

  test(
    'of what was done in several kabupaten needs all of them',
    rolledBack(async (db) => {
      const ids = [await registerProduct(db), await registerProduct(db, { kabupatenCode: foreign })]
      const commandId = await started(db, people.pmdStaff, ...ids)
      expect((await refusalOf(undo(db, people.ownOfficial, commandId))).code).toBe('forbidden')
      expect((await undo(db, people.pmdStaff, commandId)).undone).toHaveLength(2)
    }),
  )

  test(
    'of what records no event finds nothing to undo',
    rolledBack(async (db) => {
      const id = await registerProduct(db)
      const command = { ...(await edit(db, id)), photoId: null }
      await callerOf(db, people.ownOfficial).product.setPhoto(command)
      expect((await refusalOf(undo(db, people.ownOfficial, command.commandId))).code).toBe('not-found')
    }),
  )
})
