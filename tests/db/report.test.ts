import { eq, sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { monthlyReport, reportEvent } from '#server/report/table.ts'
import { toDay, toMonth } from '#shared/day/day.ts'
import type { WriteReport } from '#shared/report/schema.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import { expectAgreement, lastAudit, loadWorkData, registerProduct, storeFile, traceOf } from './work-products.ts'

const note = 'Tolong lengkapi nama produknya'
const LAST_MONTH = toMonth('2026-10')
const writing = (more: Record<string, unknown> = {}) =>
  ({
    ...{ commandId: newCommandId(), kabupatenCode: own, month: LAST_MONTH, baseVersion: 0 },
    ...{ productIds: [], isNihil: true },
    ...more,
  }) as WriteReport

describeOnEachEngine('monthly reports', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  const official = (db: Db, today = TODAY) => callerOf(db, people.ownOfficial, today)
  const staff = (db: Db) => callerOf(db, people.pmdStaff)
  const review = (report: { id: string; version: number }) => ({
    ...{ commandId: newCommandId(), id: report.id, baseVersion: report.version, note },
  })
  const cellOf = async (db: Db, month: string = LAST_MONTH, asOf = TODAY) => {
    const { board } = await callerOf(db).target.page({ asOf: toDay(asOf) })
    return board.find((cell) => cell.kabupatenCode === own && cell.month === toMonth(month))
  }
  const reportOf = (db: Db, month: string = LAST_MONTH) =>
    official(db).report.get({ kabupatenCode: own, month: toMonth(month) })
  const stepsOf = async (db: Db) => (await reportOf(db)).steps.map((step) => step.type)

  describe('submitted', () => {
    test('makes the month reported at once: none instead of not reported', async () => {
      await withRollback(engine().db, async (db) => {
        expect(await cellOf(db)).toMatchObject({ state: 'notReported' })
        const sent = await official(db).report.submit(writing({ obstacles: 'Jalan putus di Raihat' }))
        expect(sent).toMatchObject({ version: 1, state: 'submitted' })
        expect(await cellOf(db)).toMatchObject({ state: 'none', hasReport: true, made: 0 })
        expect(await cellOf(db, LAST_MONTH, '2026-11-20')).toMatchObject({ state: 'notReported' })
        const { pace } = await callerOf(db).target.page({})
        expect(pace[0]).toMatchObject({ kabupatenCode: own, rank: 1, consistency: 0, monthsNotReported: 9 })
        expect(await lastAudit(db)).toMatchObject({
          ...{ action: 'report.submit', subjectKind: 'report', subjectId: sent.id, subjectLabel: LAST_MONTH },
          ...{ kabupatenCode: own, personName: 'Olivia', after: { isNihil: true, state: 'submitted' } },
        })
        await expectAgreement(db)
      })
    })

    test('tells the kabupaten and PMD all of it, and nobody else', async () => {
      await withRollback(engine().db, async (db) => {
        const file = await storeFile(db)
        await official(db).report.submit(writing({ shelfRemark: 'Rak kosong separuh', evidence: [file] }))
        expect(await reportOf(db)).toMatchObject({
          ...{ state: 'submitted', version: 1, dueOn: '2026-11-05', daysLate: 16, simulated: false },
          content: { isNihil: true, shelfRemark: 'Rak kosong separuh', obstacles: null, evidence: [file] },
          steps: [{ type: 'submitted', on: TODAY, by: 'Pemerintah Kabupaten Belu', personName: 'Olivia' }],
          evidence: [{ id: file, name: 'foto.jpg' }],
        })
        const elsewhere = callerOf(db, people.foreignOfficial).report.get({
          kabupatenCode: own,
          month: LAST_MONTH,
        })
        expect(await outcomeOf(elsewhere)).toBe('not-found')
      })
    })

    test('sent twice is one report', async () => {
      await withRollback(engine().db, async (db) => {
        const same = writing()
        expect(await official(db).report.submit(same)).toEqual(await official(db).report.submit(same))
        expect(await stepsOf(db)).toEqual(['submitted'])
      })
    })

    test('names products that the registry has not launched: they stand apart until PMD verifies and launches them', async () => {
      await withRollback(engine().db, async (db) => {
        const productIds = [await registerProduct(db), await registerProduct(db, { name: 'Tenun Belu' })]
        await official(db).report.submit(writing({ isNihil: false, productIds }))
        expect(await cellOf(db)).toMatchObject({ made: 0, unverified: 2, state: 'short' })
        expect((await reportOf(db)).products.map((row) => row.id).toSorted()).toEqual(productIds.toSorted())
      })
    })

    test('of May 2025 names the two products of the launch, verified or not', async () => {
      await withRollback(engine().db, async (db) => {
        const { products } = await reportOf(db, '2025-05')
        expect(products.map((row) => [row.launchSlot, row.launched?.notBefore])).toEqual([
          [1, '2025-05-27'],
          [2, '2025-05-27'],
        ])
        const productIds = products.map((row) => row.id)
        await official(db).report.submit(writing({ month: '2025-05', isNihil: false, productIds }))
        expect(await cellOf(db, '2025-05')).toMatchObject({ unverified: 2, hasReport: true, state: 'short' })
      })
    })
  })

  describe('goes its way', () => {
    test('drafted, submitted, returned, submitted, accepted, reopened: each step on record', async () => {
      await withRollback(engine().db, async (db) => {
        let report = await official(db).report.save(writing())
        expect(report).toMatchObject({ version: 1, state: 'draft' })
        expect(await cellOf(db)).toMatchObject({ state: 'notReported' })
        report = await official(db).report.submit(writing({ baseVersion: report.version }))
        report = await staff(db).report.return(review(report))
        expect(report).toMatchObject({ version: 3, state: 'returned' })
        expect(await cellOf(db)).toMatchObject({ state: 'notReported' })
        report = await official(db).report.save(writing({ baseVersion: report.version, note: 'Sudah diperiksa' }))
        report = await official(db).report.submit(writing({ baseVersion: report.version }))
        report = await staff(db).report.accept(review(report))
        expect(await cellOf(db)).toMatchObject({ state: 'none' })
        report = await staff(db).report.reopen(review(report))
        expect(report.state).toBe('reopened')
        expect(await cellOf(db)).toMatchObject({ state: 'none' })
        const types = ['drafted', 'submitted', 'returned', 'submitted', 'accepted', 'reopened']
        expect(await stepsOf(db)).toEqual(types)
        const { steps } = await reportOf(db)
        expect(steps[2]).toMatchObject({ by: 'Dinas PMD Provinsi NTT', personName: 'Petrus', note })
        await expectAgreement(db)
      })
    })

    test('and is locked once it is accepted', async () => {
      await withRollback(engine().db, async (db) => {
        const accepted = await staff(db).report.accept(review(await official(db).report.submit(writing())))
        const refused = await refusalOf(official(db).report.save(writing({ baseVersion: accepted.version })))
        expect(refused).toMatchObject({
          ...{ code: 'invalid-state', detail: { refusal: { reason: 'wrongState', act: 'save', state: 'accepted' } } },
        })
      })
    })

    test.each([
      ['accept', 'draft'],
      ['return', 'draft'],
      ['reopen', 'draft'],
      ['reopen', 'submitted'],
    ] as const)('PMD cannot %s a report that is %s', async (act, state) => {
      await withRollback(engine().db, async (db) => {
        const caller = official(db).report
        const report = await (state === 'draft' ? caller.save(writing()) : caller.submit(writing()))
        const refused = await refusalOf(staff(db).report[act](review(report)))
        expect(refused.detail).toEqual({ refusal: { reason: 'wrongState', act, state } })
      })
    })

    test('its steps cannot be changed', async () => {
      await withRollback(engine().db, async (db) => {
        await official(db).report.submit(writing())
        for (const statement of [sql`update report_event set note = 'x'`, sql`delete from report_event`]) {
          const refused = db.transaction((tx) => tx.execute(statement))
          await expect(refused).rejects.toMatchObject({ cause: { code: '55000' } })
        }
      })
    })
  })

  describe('cannot be submitted', () => {
    const slots = async (db: Db) => (await reportOf(db, '2025-05')).products.map((row) => row.id)
    test.each([
      ['while the month runs', async () => ({ month: '2026-11' }), 'monthRunning'],
      ['for a month to come', async () => ({ month: '2026-12' }), 'notReportable'],
      ['for a month before the programme', async () => ({ month: '2025-04' }), 'notReportable'],
      ['saying nothing', async () => ({ isNihil: false }), 'saysNothing'],
      ['as nihil when the registry has launches', async () => ({ month: '2025-05' }), 'leftOut'],
      [
        'without one of the launches',
        async (db: Db) => ({ month: '2025-05', isNihil: false, productIds: (await slots(db)).slice(1) }),
        'leftOut',
      ],
      [
        'with a product of another month',
        async (db: Db) => ({ isNihil: false, productIds: await slots(db) }),
        'otherMonth',
      ],
      ['with a product nobody knows', async () => ({ isNihil: false, productIds: [newCommandId()] }), 'notOnRecord'],
      [
        'with a product of another kabupaten',
        async (db: Db) => ({ isNihil: false, productIds: [await registerProduct(db, { kabupatenCode: foreign })] }),
        'notOnRecord',
      ],
    ])('%s', async (_case, fields, reason) => {
      await withRollback(engine().db, async (db) => {
        const input = writing(await fields(db))
        const before = await traceOf(db)
        const refused = await refusalOf(official(db).report.submit(input))
        expect(refused).toMatchObject({ code: 'invalid-state', detail: { refusal: { reason } } })
        expect(await traceOf(db)).toEqual(before)
        expect(await db.select().from(monthlyReport)).toEqual([])
      })
    })

    test.each([
      ['nihil with products', { productIds: [newCommandId()] }, 'bad-input'],
      ['with the same product twice', { isNihil: false, productIds: Array(2).fill(newCommandId()) }, 'bad-input'],
      ['with a file that nobody stored', { evidence: [newCommandId()] }, 'invalid-input'],
      ['of a kabupaten that does not exist', { kabupatenCode: '53.99' }, 'not-found'],
      ['with a megabyte of obstacles', { obstacles: 'x'.repeat(1_000_000) }, 'bad-input'],
      ['of a month that is none', { month: '2026-13' }, 'bad-input'],
      ['on a version that nobody made', { baseVersion: 4 }, 'not-found'],
    ])('%s', async (_case, fields, outcome) => {
      await withRollback(engine().db, async (db) => {
        expect(await outcomeOf(official(db).report.submit(writing(fields)))).toBe(outcome)
      })
    })
  })

  test('the first minute of a month in WITA closes the month before, though it is still yesterday in UTC', async () => {
    await withRollback(engine().db, async (db) => {
      const month = { month: '2026-11' }
      expect(await outcomeOf(official(db, '2026-11-30').report.submit(writing(month)))).toBe('invalid-state')
      expect(await outcomeOf(official(db, '2026-12-01').report.submit(writing(month)))).toBe('done')
    })
  })

  describe('changed by two', () => {
    test('the later gets what is there now and who changed it', async () => {
      await withRollback(engine().db, async (db) => {
        await official(db).report.save(writing({ note: 'Pertama' }))
        const refused = await refusalOf(official(db).report.save(writing({ note: 'Kedua' })))
        expect(refused).toMatchObject({
          code: 'conflict',
          detail: { current: { version: 1, state: 'draft', content: { note: 'Pertama' } }, changedBy: 'Olivia' },
        })
      })
    })

    test('at the same moment: one begins it, the other is a conflict', async () => {
      const { db } = engine()
      const send = () => outcomeOf(official(db).report.save(writing({ month: '2025-08' })))
      expect((await Promise.all([send(), send()])).toSorted()).toEqual(['conflict', 'done'])
      const rows = await db
        .select()
        .from(reportEvent)
        .where(eq(reportEvent.month, toMonth('2025-08')))
      expect(rows.map((row) => row.type)).toEqual(['drafted'])
    })
  })

  describe('that are late', () => {
    test('are listed for PMD by how long they wait; each official sees the own', async () => {
      await withRollback(engine().db, async (db) => {
        const { rows } = await staff(db).report.late()
        expect(rows).toHaveLength(22)
        expect(rows[0]?.months[0]).toEqual({ month: '2025-05', state: 'missing', dueOn: '2025-06-05', daysLate: 534 })
        expect(rows[0]?.months.at(-1)).toMatchObject({ month: '2026-10', dueOn: '2026-11-05', daysLate: 16 })
        expect((await official(db).report.late()).rows.map((row) => row.kabupatenCode)).toEqual([own])
      })
    })

    test('are late from the day after the due day on, which the admin sets', async () => {
      await withRollback(engine().db, async (db) => {
        const dueDays = async (today: string) => {
          const [first] = (await official(db, today).report.late()).rows
          return first?.months.filter((one) => one.month === toMonth('2026-11')).map((one) => one.daysLate)
        }
        expect([await dueDays('2026-12-05'), await dueDays('2026-12-06')]).toEqual([[], [1]])
        const command = { commandId: newCommandId(), name: 'reportDueDay' as const, baseVersion: 1, value: 10 }
        await callerOf(db, people.admin).settings.set(command)
        expect([await dueDays('2026-12-10'), await dueDays('2026-12-11')]).toEqual([[], [1]])
        expect((await callerOf(db).target.page({})).reportDueDay).toBe(10)
      })
    })

    test('are no longer waited for once submitted, and again when returned', async () => {
      await withRollback(engine().db, async (db) => {
        const isLate = async () =>
          (await official(db).report.late()).rows[0]?.months.some((one) => one.month === LAST_MONTH)
        const sent = await official(db).report.submit(writing())
        expect(await isLate()).toBe(false)
        await staff(db).report.return(review(sent))
        expect(await isLate()).toBe(true)
      })
    })
  })

  test('lists show every kabupaten of a month, begun or not', async () => {
    await withRollback(engine().db, async (db) => {
      await official(db).report.submit(writing())
      const all = await staff(db).report.list({})
      expect(all.rows).toHaveLength(22)
      expect(all.months[0]).toBe('2026-11')
      expect(new Set(all.rows.map((row) => row.month))).toEqual(new Set([LAST_MONTH]))
      expect(all.rows.find((row) => row.kabupatenCode === own)).toMatchObject({
        ...{ state: 'submitted', isNihil: true, submittedOn: TODAY, daysLate: 16 },
      })
      expect((await staff(db).report.list({ state: 'submitted' })).rows).toHaveLength(1)
      expect((await official(db).report.list({ kabupaten: own })).rows).toHaveLength(19)
      expect((await official(db).report.list({ kabupaten: foreign })).rows).toEqual([])
    })
  })
})
