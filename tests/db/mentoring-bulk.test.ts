import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { registryEvent } from '#server/figure/table.ts'
import { countStatements } from './counting-db.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, people, refusalOf } from './work-caller.ts'
import { bulk, expectAgreement, figureOf, loadWorkData, on, registerProduct, traceOf } from './work-products.ts'

describeOnEachEngine('mentoring of many products at once', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => () => withRollback(engine().db, work)

  test(
    'is previewed, done together and undone together',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const ids = [
        await registerProduct(db),
        await registerProduct(db),
        await registerProduct(db, { kabupatenCode: foreign }),
      ]
      const input = { ...on(), by: 'kabupaten' as const }
      const preview = await pmd.mentoring.preview({ products: ids, act: 'start', input })
      expect(preview).toEqual(ids.map((id) => ({ id, name: 'Kopi Belu' })))
      const command = { ...(await bulk(db, ...ids)), act: 'start' as const, input }
      expect(await pmd.mentoring.act(command)).toEqual({ done: ids.map((id) => ({ id, version: 2 })) })
      expect([await figureOf(db, 'mentoringOngoing'), await figureOf(db, 'mentoringOngoing', foreign)]).toEqual([2, 1])
      const offices = await db
        .select({ by: registryEvent.recordedBy })
        .from(registryEvent)
        .where(eq(registryEvent.commandId, command.commandId))
      expect(new Set(offices.map((row) => row.by))).toEqual(new Set(['Dinas PMD Provinsi NTT']))
      const undo = await pmd.command.undo({ commandId: newCommandId(), undoes: command.commandId })
      expect(undo.undone.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
        ids.toSorted().map((id) => ({ id, version: 3 })),
      )
      expect(await figureOf(db, 'mentoringOngoing')).toBeUndefined()
      await expectAgreement(db)
    }),
  )

  test(
    'does nothing at all when one of them cannot, and says which and why',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const [ready, queued] = [await registerProduct(db), await registerProduct(db, { name: 'Sudah Antre' })]
      await pmd.mentoring.act({ ...(await bulk(db, queued)), act: 'queue', input: on() })
      const before = await traceOf(db)
      const refusal = { reason: 'wrongStatus', act: 'queue', status: 'pending' }
      const queueing = pmd.mentoring.act({ ...(await bulk(db, ready, queued)), act: 'queue', input: on() })
      const { code, detail } = await refusalOf(queueing)
      expect([code, detail]).toEqual(['invalid-state', { refusals: [{ id: queued, name: 'Sudah Antre', refusal }] }])
      expect(await pmd.mentoring.preview({ products: [ready, queued], act: 'queue', input: on() })).toEqual([
        { id: ready, name: 'Kopi Belu' },
        { id: queued, name: 'Sudah Antre', refusal },
      ])
      expect(await traceOf(db)).toEqual(before)
    }),
  )

  test(
    'does nothing when one of them was changed meanwhile, or lies elsewhere',
    rolledBack(async (db) => {
      const official = callerOf(db, people.ownOfficial)
      const [same, changed] = [await registerProduct(db), await registerProduct(db, { name: 'Berubah' })]
      const stale = { ...(await bulk(db, same, changed)), act: 'queue' as const, input: on() }
      await official.certification.note({
        ...(await bulk(db, changed)),
        input: { ...on(), item: 'packaging', state: 'inProgress' },
      })
      const before = await traceOf(db)
      expect(await refusalOf(official.mentoring.act(stale))).toMatchObject({
        code: 'conflict',
        detail: {
          current: { id: changed, version: 2 },
          changedBy: 'Olivia',
          stale: [{ name: 'Berubah', version: 2 }],
        },
      })
      const elsewhere = await registerProduct(db, { kabupatenCode: foreign })
      const both = { ...(await bulk(db, same, elsewhere)), act: 'queue' as const, input: on() }
      expect((await refusalOf(official.mentoring.act(both))).code).toBe('not-found')
      const asking = official.mentoring.preview({ products: [same, elsewhere], act: 'queue', input: on() })
      expect((await refusalOf(asking)).code).toBe('not-found')
      expect((await traceOf(db)).lines).toEqual(before.lines)
    }),
  )

  test(
    'takes 200 products, no product twice, and asks the database a handful of things',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const ids: string[] = []
      for (let made = 0; made < 200; made += 1) ids.push(await registerProduct(db))
      const command = { ...(await bulk(db, ...ids)), act: 'queue' as const, input: on() }
      const counted = countStatements(db)
      const { done } = await callerOf(counted.db, people.pmdStaff).mentoring.act(command)
      expect(done).toHaveLength(200)
      expect(counted.count()).toBeGreaterThan(10)
      expect(counted.count()).toBeLessThan(30)
      expect(await figureOf(db, 'mentoringPending')).toBe(200)
      await expectAgreement(db)
      const [first] = command.products
      const twice = first ? [first, first] : []
      expect(await outcomeOf(pmd.mentoring.act({ ...command, commandId: newCommandId(), products: twice }))).toBe(
        'bad-input',
      )
    }),
  )
})
