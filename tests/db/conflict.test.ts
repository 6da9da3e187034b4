import { eq } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { auditEntry } from '#server/audit/table.ts'
import { verifyChain } from '#server/audit/verify-chain.ts'
import { refusedEdit } from '#server/command/conflict-table.ts'
import type { Db } from '#server/db/database.ts'
import { currentVersion } from '#server/db/version.ts'
import { outlet } from '#server/outlet/table.ts'
import { toMonth } from '#shared/day/day.ts'
import { desaCodeSchema } from '#shared/wilayah/schema.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, newCommandId, outcomeOf, own, people, refusalOf } from './work-caller.ts'
import { bulk, edit, loadWorkData, on, productInput, registerProduct } from './work-products.ts'

const month = toMonth('2026-10')
const official = (db: Db) => callerOf(db, people.ownOfficial)
const staff = (db: Db) => callerOf(db, people.pmdStaff)
const { kabupatenCode: _kabupaten, commandId: _key, ...description } = productInput()

/** Two people of two offices change the same; the second, the official, comes too late. */
async function lateEdit(db: Db, name = 'Kopi Malaka') {
  const id = await registerProduct(db)
  const first = await edit(db, id)
  const late = { ...(await edit(db, id)), ...description, name }
  await staff(db).product.update({ ...first, ...description, name: 'Kopi Belu Timur' })
  return { id, late }
}

const openOf = async (db: Db, subjectId: string) => (await staff(db).conflict.list({ subjectId })).edits

describeOnEachEngine('an edit that comes too late', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  test('is kept with its words, and both people see it', async () => {
    await withRollback(engine().db, async (db) => {
      const { id, late } = await lateEdit(db)
      const before = await currentVersion(db)
      expect(await outcomeOf(official(db).product.update(late))).toBe('conflict')
      const kept = {
        ...{ personName: 'Olivia', name: 'product.update', kind: 'product', subjectId: id, kabupatenCode: own },
        ...{ subjectLabel: 'Kopi Belu Timur', baseVersion: 1, currentVersion: 2, changedBy: 'Petrus' },
        input: { id, baseVersion: 1, ...description, name: 'Kopi Malaka' },
      }
      expect((await official(db).conflict.list({})).edits).toMatchObject([{ ...kept, isOwn: true }])
      expect((await staff(db).conflict.list({ kind: 'product', subjectId: id })).edits).toMatchObject([
        { ...kept, isOwn: false },
      ])
      expect(await currentVersion(db)).toBe(before + 1)
      expect((await db.select().from(auditEntry)).at(-1)).toMatchObject({
        ...{ action: 'conflict.keep', subjectId: id, personName: 'Olivia' },
        after: { command: 'product.update', changedBy: 'Petrus', baseVersion: 1, currentVersion: 2 },
      })
      expect(await verifyChain(db)).toMatchObject({ faults: [] })
    })
  })

  test('is kept once, however often it is sent', async () => {
    await withRollback(engine().db, async (db) => {
      const { id, late } = await lateEdit(db)
      await outcomeOf(official(db).product.update(late))
      const before = await currentVersion(db)
      expect(await outcomeOf(official(db).product.update(late))).toBe('conflict')
      expect(await openOf(db, id)).toHaveLength(1)
      expect(await currentVersion(db)).toBe(before)
    })
  })

  test('keeps its last words when it is corrected under its id and is too late again', async () => {
    await withRollback(engine().db, async (db) => {
      const { id, late } = await lateEdit(db)
      await outcomeOf(official(db).product.update(late))
      const [first] = await openOf(db, id)
      await official(db).conflict.settle({ commandId: newCommandId(), refused: first?.id ?? '', how: 'dismissed' })
      expect(await outcomeOf(official(db).product.update({ ...late, name: 'Kopi Lamaknen' }))).toBe('conflict')
      expect(await openOf(db, id)).toMatchObject([{ id: first?.id, input: { name: 'Kopi Lamaknen' } }])
    })
  })

  test('names what its words mean, to who may read it', async () => {
    await withRollback(engine().db, async (db) => {
      const id = await registerProduct(db)
      const question = { ids: [id], desaCodes: [desaCodeSchema.parse('53.04.12.1001')] }
      expect(Object.values(await official(db).conflict.names(question))).toEqual(['Kopi Belu', expect.any(String)])
      expect(Object.keys(await callerOf(db, people.foreignOfficial).conflict.names(question))).toEqual([
        '53.04.12.1001',
      ])
    })
  })

  test('does not count as a change of the record', async () => {
    await withRollback(engine().db, async (db) => {
      const { late } = await lateEdit(db)
      await outcomeOf(official(db).product.update(late))
      const refusal = await refusalOf(official(db).product.update({ ...late, commandId: newCommandId() }))
      expect(refusal.detail).toMatchObject({ changedBy: 'Petrus' })
    })
  })

  test('stands back when its author comes too late again, and is settled by what they write anew', async () => {
    await withRollback(engine().db, async (db) => {
      const { id, late } = await lateEdit(db)
      await outcomeOf(official(db).product.update(late))
      await outcomeOf(official(db).product.update({ ...late, commandId: newCommandId(), name: 'Kopi Atambua' }))
      expect((await openOf(db, id)).map(({ input }) => input['name'])).toEqual(['Kopi Atambua'])
      await staff(db).product.update({ ...(await edit(db, id)), ...description, name: 'Kopi Lain' })
      expect(await openOf(db, id)).toHaveLength(1)
      await official(db).product.update({ ...(await edit(db, id)), ...description, name: 'Kopi Atambua' })
      expect(await openOf(db, id)).toEqual([])
      const states = (await db.select().from(refusedEdit).where(eq(refusedEdit.subjectId, id))).map((row) => row.state)
      expect(states.toSorted()).toEqual(['edited', 'replaced'])
    })
  })

  test('about something else of the same record waits on', async () => {
    await withRollback(engine().db, async (db) => {
      const { id, late } = await lateEdit(db)
      await outcomeOf(official(db).product.update(late))
      const halal = { ...on(), item: 'halal' as const, state: 'inProgress' as const }
      await official(db).certification.note({ ...(await bulk(db, id)), input: halal })
      expect(await openOf(db, id)).toHaveLength(1)
    })
  })

  test('of many products is kept for each that was newer, without the others', async () => {
    await withRollback(engine().db, async (db) => {
      const [one, two, three] = [await registerProduct(db), await registerProduct(db), await registerProduct(db)]
      const late = {
        ...(await bulk(db, one, two, three)),
        act: 'start' as const,
        input: { ...on(), by: 'kabupaten' as const },
      }
      for (const id of [one, two]) {
        await staff(db).product.update({ ...(await edit(db, id)), ...description, name: `Kopi ${id.slice(0, 4)}` })
      }
      expect(await outcomeOf(official(db).mentoring.act(late))).toBe('conflict')
      const { edits } = await official(db).conflict.list({})
      expect(edits.map(({ input }) => input['products'])).toEqual(
        expect.arrayContaining([[{ id: one, baseVersion: 1 }], [{ id: two, baseVersion: 1 }]]),
      )
      expect(edits).toHaveLength(2)
    })
  })

  test('that a rule refuses, or whose product nobody reaches, is not kept', async () => {
    await withRollback(engine().db, async (db) => {
      const { id, late } = await lateEdit(db)
      expect(await outcomeOf(callerOf(db, people.foreignOfficial).product.update(late))).toBe('not-found')
      const complete = { ...(await bulk(db, id)), act: 'complete' as const, input: on() }
      expect(await outcomeOf(staff(db).mentoring.act(complete))).toBe('invalid-state')
      expect(await db.select().from(refusedEdit)).toEqual([])
    })
  })

  describe('of another kind is kept, too:', () => {
    test('a UMKM', async () => {
      await withRollback(engine().db, async (db) => {
        const entry = { name: 'UD Sonny', kind: 'business' as const, ownerName: 'Maria Bete' }
        const made = await staff(db).umkm.register({ commandId: newCommandId(), kabupatenCode: own, ...entry })
        const update = () => ({ commandId: newCommandId(), id: made.id, baseVersion: 1, ...entry })
        await staff(db).umkm.update({ ...update(), note: 'Pindah' })
        expect(await outcomeOf(official(db).umkm.update(update()))).toBe('conflict')
        expect(await openOf(db, made.id)).toMatchObject([{ kind: 'umkm', input: { ownerName: 'Maria Bete' } }])
      })
    })

    test('a monthly report', async () => {
      await withRollback(engine().db, async (db) => {
        const write = (note: string) =>
          official(db).report.save({
            ...{ commandId: newCommandId(), kabupatenCode: own, month, baseVersion: 0 },
            ...{ productIds: [], isNihil: true, note },
          })
        const { id } = await write('Satu')
        expect(await outcomeOf(write('Dua'))).toBe('conflict')
        expect(await openOf(db, id)).toMatchObject([{ kind: 'report', subjectLabel: month, input: { note: 'Dua' } }])
      })
    })

    test('an outlet and its shelf', async () => {
      await withRollback(engine().db, async (db) => {
        const milestone = { type: 'launched' as const, ...on('2026-09-01') }
        const label = 'NTT Mart Kedua'
        const made = await staff(db).outlet.register({
          commandId: newCommandId(),
          kabupatenCode: own,
          label,
          milestone,
        })
        const described = () => ({ commandId: newCommandId(), id: made.id, baseVersion: 1, label })
        await staff(db).outlet.describe({ ...described(), place: 'Atambua' })
        expect(await outcomeOf(official(db).outlet.describe(described()))).toBe('conflict')
        const shelf = () => ({ commandId: newCommandId(), outletId: made.id, month, baseVersion: 0, lines: [] })
        await staff(db).shelf.submit(shelf())
        expect(await outcomeOf(official(db).shelf.submit({ ...shelf(), note: 'Kosong' }))).toBe('conflict')
        expect((await openOf(db, made.id)).map(({ kind }) => kind).toSorted()).toEqual(['outlet', 'shelf'])
        expect(await db.select().from(outlet).where(eq(outlet.id, made.id))).toHaveLength(1)
      })
    })
  })

  test.each([
    ['takenOver', (id: string, _command: string) => id],
    ['dismissed', (_of: string, command: string) => command],
  ] as const)('is %s by who may edit the record, and its words stay', async (how, nameOf) => {
    await withRollback(engine().db, async (db) => {
      const { id, late } = await lateEdit(db)
      await outcomeOf(official(db).product.update(late))
      const [open] = await openOf(db, id)
      const refused = nameOf(open?.id ?? '', late.commandId)
      const settle = () => staff(db).conflict.settle({ commandId: newCommandId(), refused, how })
      expect(await settle()).toEqual({ settled: 1 })
      expect(await settle()).toEqual({ settled: 0 })
      expect(await openOf(db, id)).toEqual([])
      expect(await db.select().from(refusedEdit)).toMatchObject([
        { state: how, settledBy: 'Petrus', input: { name: 'Kopi Malaka' } },
      ])
    })
  })
})
