import { eq } from 'drizzle-orm'
import { beforeAll, expect, test } from 'vitest'
import { verifyChain } from '#server/audit/verify-chain.ts'
import type { Db } from '#server/db/database.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { outlet } from '#server/outlet/table.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import {
  editOutlet,
  lastAuditOf,
  lastReport,
  milestone,
  outletInput,
  pageOf,
  record,
  registerOutlet,
} from './outlet-builder.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf } from './work-caller.ts'
import { figureOf, loadWorkData, traceOf } from './work-products.ts'

const official = (db: Db) => callerOf(db, people.ownOfficial)
const sources = { source: { reference: 'https://example.org/berita', publishedText: '2026-04-02' } }
const atambua = { latitude: -9.10722, longitude: 124.89302, quality: 'picked' as const }

async function expectSound(db: Db) {
  const { differences } = await recountLedger(db)
  expect(differences).toEqual([])
  expect((await verifyChain(db)).faults).toEqual([])
}

describeOnEachEngine('an outlet', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const inDb = (work: (db: Db) => Promise<void>) => withRollback(engine().db, work)

  test('is registered, reaches its milestones, and counts at once', () =>
    inDb(async (db) => {
      const before = (await figureOf(db, 'outletsLaunched')) ?? 0
      const { id, version } = await official(db).outlet.register(
        outletInput({
          ...{ operatorKind: 'school', operatorName: 'SMKN 1 Atambua', place: 'Jl. Sudirman', point: atambua },
          milestone: milestone('planned', '2026-03-01', { note: 'Rapat persiapan', ...sources }),
        }),
      )
      expect(version).toBe(1)
      const trail = await lastAuditOf(db, id)
      expect(trail).toMatchObject({ action: 'outlet.register', subjectKind: 'outlet', kabupatenCode: own })
      for (const input of [
        milestone('launched', '2026-04-01', { launchedBy: 'Bupati', sequenceNo: 21 }),
        milestone('operating', '2026-04-10/2026-04-12'),
      ]) {
        await official(db).outlet.record({ ...(await editOutlet(db, id)), input })
      }
      expect(await figureOf(db, 'outletsLaunched')).toBe(before + 1)
      expect(await figureOf(db, 'outletsOperating')).toBe(1)
      const page = await pageOf(db, id)
      expect(page.outlet).toMatchObject({
        ...{ version: 3, operatorKind: 'school', operatorName: 'SMKN 1 Atambua', place: 'Jl. Sudirman' },
        ...{ latitude: atambua.latitude, pointQuality: 'picked', simulated: false },
      })
      expect(page.outlet.events.map(({ type, recordedBy }) => [type, recordedBy])).toEqual([
        ['planned', 'Pemerintah Kabupaten Belu'],
        ['launched', 'Pemerintah Kabupaten Belu'],
        ['operating', 'Pemerintah Kabupaten Belu'],
      ])
      expect(page.outlet.events[0]?.detail).toEqual({ note: 'Rapat persiapan' })
      expect(page.outlet.events[0]?.source.reference).toBe('https://example.org/berita')
      expect(page.launches).toHaveLength(20)
      expect(page.others).toHaveLength(1)
      await expectSound(db)
    }))

  test('has several reports of one launch, of which one is chosen, and the figures follow', () =>
    inDb(async (db) => {
      const id = await registerOutlet(db, { milestone: milestone('launched', '2026-04-01') })
      const first = await lastReport(db, id)
      await record(db, id, {
        input: milestone('launched', '2026-05-01', { note: 'Menurut koran', ...sources }),
        rivalOf: first.id,
      })
      const rival = await lastReport(db, id)
      expect(rival.detail).toMatchObject({ rivalOf: first.id, note: 'Menurut koran' })
      const launchDay = async () => (await callerOf(db).overview.outlets({})).outlets.find((row) => row.id === id)
      const command = { ...(await editOutlet(db, id)), eventId: rival.id, reason: 'Ada berita acaranya' }
      await official(db).outlet.choose(command)
      expect((await launchDay())?.events.at(-1)).toMatchObject({
        type: 'reportChosen',
        detail: { chooses: rival.id, reason: 'Ada berita acaranya' },
      })
      const at = async (asOf: string) =>
        (await callerOf(db).figure.items({ figure: 'outletsLaunched', area: own, asOf })).items.some(
          (item) => item.subjectId === id,
        )
      expect([await at('2026-04-30'), await at('2026-05-01')]).toEqual([false, true])
      await expectSound(db)
      await record(db, id, { input: milestone('launched', '2026-05-02'), rivalOf: rival.id })
      expect((await lastReport(db, id)).detail.rivalOf).toBe(first.id)
      const again = { ...(await editOutlet(db, id)), eventId: rival.id, reason: 'Sudah dipilih' }
      expect((await refusalOf(official(db).outlet.choose(again))).detail).toEqual({
        refusal: { reason: 'alreadyCounted' },
      })
      await expectSound(db)
    }))

  test('loses what a command recorded when it is undone, and leaves the lists without any report', () =>
    inDb(async (db) => {
      const input = outletInput()
      const { id } = await official(db).outlet.register(input)
      const command = { ...(await editOutlet(db, id)), input: milestone('launched', '2026-04-01') }
      await official(db).outlet.record(command)
      const undo = (undoes: string) => official(db).command.undo({ commandId: newCommandId(), undoes })
      expect((await refusalOf(undo(input.commandId))).detail).toMatchObject({
        refusal: { reason: 'laterEvent', event: 'launched' },
      })
      expect(await undo(command.commandId)).toEqual({ undone: [{ id, version: 3 }] })
      expect((await pageOf(db, id)).outlet.events.map((event) => event.type)).toEqual(['planned'])
      expect((await lastAuditOf(db, id))?.action).toBe('command.undo')
      await undo(input.commandId)
      expect(await outcomeOf(pageOf(db, id))).toBe('not-found')
      expect((await callerOf(db).overview.outlets({})).outlets.some((row) => row.id === id)).toBe(false)
      const work = await official(db).outlet.work({ id })
      expect(work.events.map((event) => event.type)).toEqual(['planned', 'launched', 'withdrawn', 'withdrawn'])
      await expectSound(db)
    }))

  test('is described anew, not over what somebody else wrote meanwhile', () =>
    inDb(async (db) => {
      const id = await registerOutlet(db)
      const old = await editOutlet(db, id)
      const desaCode = '53.04.12.1001'
      await official(db).outlet.describe({ ...old, label: 'NTT Mart Haliwen', point: atambua, ...sources })
      expect((await lastAuditOf(db, id))?.after).toMatchObject({ label: 'NTT Mart Haliwen', pointQuality: 'picked' })
      const refusal = await refusalOf(
        callerOf(db, people.pmdStaff).outlet.describe({ ...old, commandId: newCommandId(), label: 'Lain' }),
      )
      expect([refusal.code, refusal.detail]).toMatchObject([
        'conflict',
        { current: { version: 2, label: 'NTT Mart Haliwen' }, changedBy: 'Olivia' },
      ])
      const elsewhere = { ...(await editOutlet(db, id)), label: 'NTT Mart', desaCode: '53.08.01.2001' }
      expect((await refusalOf(official(db).outlet.describe(elsewhere))).detail).toMatchObject({ field: 'desaCode' })
      expect(desaCode).toContain(own)
    }))

  test.each([
    ['far away', { latitude: -8.84, longitude: 121.66 }, 'invalid-input'],
    ['just outside, where the boundary is approximate', { latitude: -9.1, longitude: 125.135 }, 'done'],
  ])('takes a point %s as %j: %s', (_case, point, outcome) =>
    inDb(async (db) => {
      const input = outletInput({ point: { ...point, quality: 'measured' } })
      expect(await outcomeOf(official(db).outlet.register(input))).toBe(outcome)
    }),
  )

  test('refused, leaves no trace', () =>
    inDb(async (db) => {
      const id = await registerOutlet(db)
      const before = await traceOf(db)
      const point = { latitude: -8.84, longitude: 121.66, quality: 'measured' as const }
      const calls = [
        async () => official(db).outlet.register(outletInput({ point })),
        async () => official(db).outlet.register(outletInput({ kabupatenCode: foreign })),
        async () => official(db).outlet.register(outletInput({ milestone: milestone('operating', '2026-04-01') })),
        async () => official(db).outlet.register(outletInput({ milestone: milestone('launched', '2027-04-01') })),
        async () =>
          official(db).outlet.record({ ...(await editOutlet(db, id)), input: milestone('paused', '2026-04-01') }),
        async () =>
          official(db).outlet.record({ ...(await editOutlet(db, id)), input: milestone('launched', '2026-02-01') }),
        async () =>
          official(db).outlet.record({
            ...(await editOutlet(db, id)),
            input: milestone('planned', '2026-02-01'),
            rivalOf: newCommandId(),
          }),
        async () => official(db).outlet.describe({ ...(await editOutlet(db, id)), label: 'NTT Mart', point }),
      ]
      const outcomes: string[] = []
      for (const call of calls) outcomes.push(await outcomeOf(call()))
      expect(outcomes).toEqual([
        ...['invalid-input', 'not-found', 'invalid-state', 'invalid-state'],
        ...['invalid-state', 'invalid-state', 'invalid-state', 'invalid-input'],
      ])
      expect(await traceOf(db)).toEqual(before)
      const [row] = await db.select().from(outlet).where(eq(outlet.id, id))
      expect(row).toMatchObject({ version: 1, latitude: null })
    }))

  test.each([
    ['a number in the sequence of a plan', { milestone: milestone('planned', '2026-03-01', { sequenceNo: 3 }) }],
    ['a name of an operator without its kind', { operatorName: 'Koperasi Maju' }],
    ['half a point', { point: { latitude: -9.1, quality: 'picked' } }],
    ['a text as a point', { point: 'Atambua' }],
    ['no name', { label: ' ' }],
  ])('is not registered with %s', (_case, more) =>
    inDb(async (db) => {
      expect(await outcomeOf(official(db).outlet.register(outletInput(more) as never))).toBe('bad-input')
    }),
  )

  test('the same command sent twice acts once', () =>
    inDb(async (db) => {
      const input = outletInput()
      const first = await official(db).outlet.register(input)
      expect(await official(db).outlet.register(input)).toEqual(first)
    }))
})
