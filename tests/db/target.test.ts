import { beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { target } from '#server/target/table.ts'
import { toDay, toMonth } from '#shared/day/day.ts'
import { deadlineFigures } from '#shared/target/target-figure.ts'
import type { SetTarget } from '#shared/target/schema.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, foreign, newCommandId, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import { expectAgreement, lastAudit, loadWorkData, traceOf } from './work-products.ts'

const reason = 'Keputusan rapat 20 November'
type Fields = Record<string, unknown>
const monthly = (more: Fields = {}) =>
  ({
    ...{ commandId: newCommandId(), period: 'month', title: 'Tiga produk sebulan', kabupatenCode: own },
    ...{ value: 3, validFrom: '2026-11-01', reason },
    ...more,
  }) as SetTarget
const byDay = (more: Fields = {}) =>
  ({
    ...{ commandId: newCommandId(), period: 'byDay', title: 'Produk siap gerai', kabupatenCode: null },
    ...{ figure: 'outletsLaunched', value: 22, dueOn: '2026-12-31', reason },
    ...more,
  }) as SetTarget

describeOnEachEngine('targets', (engine) => {
  beforeAll(() => loadWorkData(engine().db))

  const governor = (db: Db, today = TODAY) => callerOf(db, people.governorOffice, today)
  const pageOn = (db: Db, asOf = TODAY, today = TODAY) =>
    callerOf(db, undefined, today).target.page({ asOf: toDay(asOf) })
  const targetOf = async (db: Db, month: string, { code = own, asOf = TODAY, today = TODAY } = {}) => {
    const { board } = await pageOn(db, asOf, today)
    return board.find((cell) => cell.kabupatenCode === code && cell.month === toMonth(month))?.target
  }
  const commonTarget = async (db: Db) => {
    const row = (await governor(db).target.list()).find((one) => one.period === 'month' && one.kabupatenCode === null)
    if (!row) throw new Error('the first data has a monthly target')
    return row
  }
  const change = async (db: Db, more: Fields = {}) => {
    const { id, version } = await commonTarget(db)
    return {
      ...{ commandId: newCommandId(), id, baseVersion: version, period: 'month' as const },
      ...{ value: 3, validFrom: toDay('2026-11-15'), reason },
      ...more,
    }
  }

  describe('the page', () => {
    test('has every kabupaten of the first data unreported and unranked, with what they owe', async () => {
      const page = await pageOn(engine().db)
      expect(page).toMatchObject({ year: 2026, years: [2025, 2026], reportDueDay: 5, asOf: TODAY })
      expect(page.board).toHaveLength(22 * 19)
      expect(page.pace).toHaveLength(22)
      expect(new Set(page.pace.map((row) => row.standing))).toEqual(new Set(['unreported']))
      expect(page.pace[0]).toMatchObject({
        due: 20,
        gap: 20,
        yearDue: 24,
        monthsLeft: 2,
        rank: null,
        consistency: null,
      })
      expect(page.targets).toHaveLength(21)
    })

    test('shows both deadlines of the outlets as missed, with what is left and no projected day', async () => {
      const { deadlines } = await pageOn(engine().db)
      expect(deadlines.map(({ target: { dueOn }, reading }) => [dueOn, reading?.state, reading?.left])).toEqual([
        ['2025-12-31', 'missed', { low: 2, high: 2 }],
        ['2026-01-31', 'missed', { low: 2, high: 2 }],
      ])
      const onFifth = await pageOn(engine().db, '2026-02-05')
      expect(onFifth.deadlines[1]?.reading).toMatchObject({
        reachedOnDue: { low: 16, high: 18 },
        projection: { firstMonth: '2025-11', lastMonth: '2026-01' },
      })
      expect(onFifth.deadlines[1]?.reading?.projection?.day).toBeDefined()
    })

    test.each([
      [2024, 'bad-input'],
      [2027, 'invalid-input'],
      [2026.5, 'bad-input'],
      [2025, 'done'],
    ])('of the year %s: %s', async (year, outcome) => {
      expect(await outcomeOf(callerOf(engine().db).target.page({ year }))).toBe(outcome)
    })

    test('before the first target nothing is owed', async () => {
      const page = await pageOn(engine().db, '2025-03-01')
      expect(page).toMatchObject({ board: [], pace: [], years: [2025], deadlines: [] })
    })
  })

  describe('of a kabupaten', () => {
    test('is in force for the whole month in which it begins, for that kabupaten only, and tells the trail', async () => {
      await withRollback(engine().db, async (db) => {
        const made = await governor(db).target.set(monthly({ validFrom: '2026-11-20', setBy: 'Gubernur' }))
        expect(await targetOf(db, '2026-11')).toBe(3)
        expect(await targetOf(db, '2026-10')).toBe(2)
        expect(await targetOf(db, '2026-11', { code: foreign })).toBe(2)
        const row = (await pageOn(db)).targets.find((one) => one.id === made.id)
        expect(row).toMatchObject({
          ...{ period: 'month', figure: 'productsVerified', value: 3, unit: 'product', kabupatenCode: own },
          ...{ setBy: 'Gubernur', setOn: TODAY, validFrom: '2026-11-20', validTo: null, reason },
          source: { reference: 'Laporan Kantor Gubernur NTT' },
        })
        expect(await lastAudit(db)).toMatchObject({
          ...{ action: 'target.set', personName: 'Gita', subjectId: made.id, kabupatenCode: own },
          after: { value: '3', validFrom: '2026-11-20', reason },
        })
        await expectAgreement(db)
      })
    })

    test('is unknown on days before it was set', async () => {
      await withRollback(engine().db, async (db) => {
        await governor(db).target.set(monthly())
        expect(await targetOf(db, '2026-11', { asOf: '2026-11-20' })).toBe(2)
      })
    })

    test('that ends gives way to the common one, from the next month on', async () => {
      await withRollback(engine().db, async (db) => {
        const { id } = await governor(db).target.set(monthly())
        const ending = { commandId: newCommandId(), id, baseVersion: 1, lastDay: toDay('2026-11-30'), reason }
        expect(await governor(db).target.end(ending)).toEqual({ id, version: 2 })
        const later = { asOf: '2026-12-10', today: '2026-12-10' }
        expect([await targetOf(db, '2026-11', later), await targetOf(db, '2026-12', later)]).toEqual([3, 2])
      })
    })
  })

  describe('changed in the middle of a month', () => {
    test('holds for that month, and the past keeps the one that was in force', async () => {
      await withRollback(engine().db, async (db) => {
        const before = await commonTarget(db)
        const changed = await governor(db).target.change(await change(db))
        expect(changed.closed).toEqual({ id: before.id, version: before.version + 1 })
        expect([await targetOf(db, '2026-10'), await targetOf(db, '2026-11')]).toEqual([2, 3])
        expect(await targetOf(db, '2026-11', { asOf: '2026-11-20' })).toBe(2)
        const { targets } = await pageOn(db)
        expect(targets.find((row) => row.id === before.id)).toMatchObject({
          ...{ validTo: '2026-11-14', closedOn: TODAY, replacedBy: changed.id },
        })
        expect(await lastAudit(db)).toMatchObject({
          ...{ action: 'target.change', before: { value: '2', validFrom: '2025-05-01' } },
          after: { value: '3', validFrom: '2026-11-15', reason },
        })
      })
    })

    test('from a later month on leaves this month as it is', async () => {
      await withRollback(engine().db, async (db) => {
        await governor(db).target.change(await change(db, { validFrom: toDay('2027-01-01') }))
        const inJanuary = { asOf: '2027-01-05', today: '2027-01-05' }
        expect([await targetOf(db, '2026-12', inJanuary), await targetOf(db, '2027-01', inJanuary)]).toEqual([2, 3])
        const { pace } = await callerOf(db, undefined, '2027-01-05').target.page({ year: 2027 })
        expect(pace[0]).toMatchObject({ yearDue: 36 })
      })
    })

    test('on an older version comes back with what is there now', async () => {
      await withRollback(engine().db, async (db) => {
        const [first, second] = [await change(db), await change(db, { value: 5 })]
        await governor(db).target.change(first)
        const refused = await refusalOf(governor(db).target.change(second))
        expect(refused).toMatchObject({
          code: 'conflict',
          detail: { current: { id: first.id, closedOn: TODAY }, changedBy: 'Gita' },
        })
      })
    })

    test('sent twice changes once', async () => {
      await withRollback(engine().db, async (db) => {
        const same = await change(db)
        const rows = async () => (await db.select({ id: target.id }).from(target)).length
        const before = await rows()
        expect(await governor(db).target.change(same)).toEqual(await governor(db).target.change(same))
        expect(await rows()).toBe(before + 1)
      })
    })
  })

  describe('by a day', () => {
    test('is read at once, and stays when it is moved', async () => {
      await withRollback(engine().db, async (db) => {
        const { id } = await governor(db).target.set(byDay())
        const moved = { commandId: newCommandId(), id, baseVersion: 1, period: 'byDay' as const, value: 22 }
        await governor(db).target.change({ ...moved, dueOn: toDay('2027-03-31'), reason })
        const { deadlines } = await pageOn(db)
        expect(deadlines.map(({ target: { dueOn, replacedOn } }) => [dueOn, replacedOn])).toEqual([
          ['2025-12-31', undefined],
          ['2026-01-31', undefined],
          ['2026-12-31', TODAY],
          ['2027-03-31', undefined],
        ])
        expect(deadlines.at(-1)?.reading).toMatchObject({ state: 'running', left: { low: 2, high: 2 }, daysLeft: 130 })
      })
    })

    test('of a kabupaten is counted there', async () => {
      await withRollback(engine().db, async (db) => {
        await governor(db).target.set(byDay({ kabupatenCode: own, value: 1 }))
        expect((await pageOn(db)).deadlines.at(-1)?.reading).toMatchObject({ value: 1, state: 'met' })
      })
    })

    test('of what nobody ever recorded has no reading: no data is not zero', async () => {
      await withRollback(engine().db, async (db) => {
        await governor(db).target.set(byDay({ figure: 'mentoringCompleted', value: 37 }))
        expect((await pageOn(db)).deadlines.at(-1)?.reading).toBeNull()
      })
    })

    test.each(deadlineFigures)('may be of %s', async (figure) => {
      await withRollback(engine().db, async (db) => {
        expect(await outcomeOf(governor(db).target.set(byDay({ figure })))).toBe('done')
      })
    })
  })

  describe('that cannot be set', () => {
    test.each([
      ['for a month that is over', monthly({ validFrom: '2026-10-31' }), 'pastMonth'],
      ['decided tomorrow', monthly({ setOn: '2026-11-22' }), 'decidedInFuture'],
      ['twice for everybody', monthly({ kabupatenCode: null }), 'alreadySet'],
      ['by a day that is past', byDay({ dueOn: '2026-11-20' }), 'duePassed'],
    ])('%s', async (_case, input, expected) => {
      await withRollback(engine().db, async (db) => {
        const before = await traceOf(db)
        const refused = await refusalOf(governor(db).target.set(input))
        expect(refused).toMatchObject({ code: 'invalid-state', detail: { refusal: { reason: expected } } })
        expect(await traceOf(db)).toEqual(before)
      })
    })

    test.each([
      ['without a reason', monthly({ reason: ' ' })],
      ['of half a product', monthly({ value: 1.5 })],
      ['below zero', monthly({ value: -1 })],
      ['that ends before it begins', monthly({ validTo: '2026-10-31' })],
      ['of another figure every month', monthly({ figure: 'outletsLaunched' })],
      ['of a figure that is not to grow', byDay({ figure: 'mentoringPending' })],
      ['of nothing by a day', byDay({ value: 0 })],
      ['in an impossible month', monthly({ validFrom: '2026-13-01' })],
    ])('%s', async (_case, input) => {
      expect(await outcomeOf(governor(engine().db).target.set(input))).toBe('bad-input')
    })

    test('for a kabupaten that does not exist', async () => {
      const unknown = monthly({ kabupatenCode: '53.99' })
      expect(await outcomeOf(governor(engine().db).target.set(unknown))).toBe('not-found')
    })
  })

  describe('that cannot be changed', () => {
    const refusedChange = async (db: Db, row: { id: string; version: number }, more: Fields) => {
      const { id, version } = row
      const input = { ...(await change(db)), id, baseVersion: version, ...more }
      return (await refusalOf(governor(db).target.change(input))).detail
    }
    test('to what it is, for a month that is over, or as one of another period', async () => {
      await withRollback(engine().db, async (db) => {
        const row = await commonTarget(db)
        expect(await refusedChange(db, row, { value: 2 })).toMatchObject({ refusal: { reason: 'same' } })
        const past = { validFrom: toDay('2026-10-01') }
        expect(await refusedChange(db, row, past)).toMatchObject({ refusal: { reason: 'pastMonth' } })
      })
    })

    test('when it was missed, is text only, or was replaced', async () => {
      await withRollback(engine().db, async (db) => {
        const rows = await governor(db).target.list()
        const missed = rows.find((row) => row.dueOn === '2026-01-31' && row.period === 'byDay')
        const textOnly = rows.find((row) => row.period === null)
        if (!missed || !textOnly) throw new Error('the first data has both')
        expect(await refusedChange(db, missed, {})).toMatchObject({ refusal: { reason: 'otherPeriod' } })
        expect(await refusedChange(db, textOnly, {})).toMatchObject({ refusal: { reason: 'textOnly' } })
        const first = await change(db)
        await governor(db).target.change(first)
        const again = { ...first, commandId: newCommandId(), baseVersion: 2 }
        const refused = await refusalOf(governor(db).target.change(again))
        expect(refused.detail).toMatchObject({ refusal: { reason: 'closed' } })
      })
    })
  })

  describe.each([
    ['nobody', undefined, 'signed-out'],
    ['admin', people.admin, 'forbidden'],
    ['PMD staff', people.pmdStaff, 'forbidden'],
    ['an official', people.ownOfficial, 'forbidden'],
    ['the governor’s office', people.governorOffice, 'done'],
  ] as const)('%s', (_who, person, outcome) => {
    test(`sets, changes and ends: ${outcome}`, async () => {
      await withRollback(engine().db, async (db) => {
        const caller = callerOf(db, person)
        expect(await outcomeOf(caller.target.set(monthly()))).toBe(outcome)
        expect(await outcomeOf(caller.target.change(await change(db)))).toBe(outcome)
        const { id } = await governor(db).target.set(monthly({ kabupatenCode: foreign }))
        const ending = { commandId: newCommandId(), id, baseVersion: 1, lastDay: toDay('2026-12-31'), reason }
        expect(await outcomeOf(caller.target.end(ending))).toBe(outcome)
      })
    })
  })
})
