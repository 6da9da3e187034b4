import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { appRouter } from '#server/trpc/router.ts'
import { figureChange } from '#shared/change/figure-change.ts'
import type { ChangePage } from '#shared/change/answers.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, TODAY } from './work-caller.ts'
import { edit, loadWorkData, registerProduct } from './work-products.ts'

const BEFORE = '2026-11-20'

const ask = (db: Db, question: Record<string, unknown> = {}) =>
  callerOf(db).change.page({ from: BEFORE, to: TODAY, ...question })
const changeOf = (page: ChangePage, figure: FigureName, code = own) => figureChange(page, figure, [code])

test('the matrix names every procedure of changes', () => {
  expect(Object.keys(appRouter._def.procedures).filter((name) => name.startsWith('change.'))).toEqual(['change.page'])
})

describeOnEachEngine('changes between two days', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => withRollback(engine().db, work)

  test.each([undefined, ...Object.values(people)])('are answered alike to everybody (%o)', (person) =>
    rolledBack(async (db) => {
      const answer = await callerOf(db, person).change.page({ from: BEFORE })
      expect(answer).toEqual(await callerOf(db).change.page({ from: BEFORE }))
    }),
  )

  test('tell the outlets of the record as intervals', () =>
    rolledBack(async (db) => {
      const page = await ask(db, { from: '2025-12-19', to: '2026-01-02' })
      const codes = page.kabupaten.map(({ code }) => code)
      expect(figureChange(page, 'outletsLaunched', codes)).toMatchObject({
        kind: 'changed',
        before: { low: 9, high: 9 },
        after: { low: 10, high: 12 },
        change: { low: 1, high: 3 },
      })
    }))

  test('tell what happened, where and by which office, but no words and no person', () =>
    rolledBack(async (db) => {
      const id = await registerProduct(db, { name: 'Kopi Baru', proposedOn: TODAY, note: 'Rahasia' })
      const page = await ask(db)
      expect(page.events.find((event) => event.subjectId === id && event.type === 'proposed')).toMatchObject({
        ...{ label: 'Kopi Baru', kabupatenCode: own, recordedBy: 'Dinas PMD Provinsi NTT' },
      })
      expect(JSON.stringify(page)).not.toMatch(/Rahasia|Petrus/)
      expect(page.counts).toContainEqual({ kabupatenCode: own, subjectKind: 'product', type: 'proposed', count: 1 })
      expect((await ask(db, { area: foreign })).events).toEqual([])
      expect((await ask(db, { about: 'outlet' })).events).toEqual([])
    }))

  test('find what was told late by when it was recorded, not by when it happened', () =>
    rolledBack(async (db) => {
      const id = await registerProduct(db, { proposedOn: '2026-10-01' })
      const isIn = (page: ChangePage) =>
        page.events.some((event) => event.subjectId === id && event.type === 'proposed')
      expect(isIn(await ask(db))).toBe(false)
      expect(isIn(await ask(db, { by: 'recorded' }))).toBe(true)
      expect(isIn(await ask(db, { from: '2026-09-30', to: '2026-10-02' }))).toBe(true)
      expect(isIn(await ask(db, { from: '2026-09-30', to: '2026-10-02', by: 'recorded' }))).toBe(false)
    }))

  test('are as if what was entered and taken back meanwhile had never been', () =>
    rolledBack(async (db) => {
      const id = await registerProduct(db, { proposedOn: TODAY })
      const command = { ...(await edit(db, id)), act: 'return' as const }
      await callerOf(db, people.pmdStaff).product.curate({
        ...command,
        input: { window: { notBefore: TODAY }, missing: ['buyer'], reason: 'Belum ada pembeli' },
      })
      const undoes = command.commandId
      await callerOf(db, people.pmdStaff).command.undo({ commandId: newCommandId(), undoes })
      for (const by of ['happened', 'recorded']) {
        const types = (await ask(db, { by })).events.filter(({ subjectId }) => subjectId === id).map(({ type }) => type)
        expect(types).toContain('proposed')
        expect(types).not.toContain('returned')
        expect(types).not.toContain('withdrawn')
      }
    }))

  test('count a product that was launched between the days, and not before', () =>
    rolledBack(async (db) => {
      const now = await ask(db, { from: '2025-05-26', to: '2025-05-27' })
      expect(changeOf(now, 'productsLaunched')).toMatchObject({ kind: 'changed', change: { low: 2, high: 2 } })
    }))

  test.each([
    ['turned days', { from: TODAY, to: BEFORE }, 'invalid-input'],
    ['a day before the programme', { from: '2019-01-01' }, 'invalid-input'],
    ['a day to come', { to: '2026-12-31' }, 'invalid-input'],
    ['no such area', { area: '53.99' }, 'not-found'],
    ['no such comparison', { by: 'magic' }, 'bad-input'],
  ])('refuse %s', (_name, question, outcome) =>
    rolledBack(async (db) => {
      expect(await outcomeOf(ask(db, question))).toBe(outcome)
    }),
  )
})
