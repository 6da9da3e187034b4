import { beforeAll, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { currentVersion } from '#server/db/version.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { callerOf, outcomeOf, own, people, refusalOf, TODAY } from './work-caller.ts'
import {
  bulk,
  doEverything,
  expectAgreement,
  figureOf,
  lastAudit,
  loadWorkData,
  on,
  registerProduct,
  storeFile,
  traceOf,
} from './work-products.ts'

const transfer = (day = TODAY) => ({
  ...on(day),
  ...{
    receivingUnit: 'Bidang Pemberdayaan Dinas PMD',
    reason: 'Izin edar diurus di provinsi',
    letterNumber: '412/PMD/2026',
  },
})
const reason = 'Pemilik pindah usaha'
const statusFigures = [
  'mentoringPending',
  'mentoringOngoing',
  'mentoringTransferred',
  'mentoringCompleted',
  'mentoringStopped',
] as const

describeOnEachEngine('mentoring', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  const rolledBack = (work: (db: Db) => Promise<void>) => () => withRollback(engine().db, work)

  /** The figures of the split in Belu: pending, ongoing, transferred, completed, stopped. */
  const splitOf = async (db: Db) => {
    const split: number[] = []
    for (const figure of statusFigures) split.push((await figureOf(db, figure)) ?? 0)
    return split
  }
  const standingOf = async (db: Db, id: string) => {
    const { mentoring, mentor, since } = (await callerOf(db, people.pmdStaff).product.get({ id })).standing
    return [mentoring, mentor, since?.notBefore]
  }

  test(
    'goes from the queue to the transfer by a kabupaten, and is completed by PMD staff; the figures follow at once',
    rolledBack(async (db) => {
      const official = callerOf(db, people.ownOfficial)
      const id = await registerProduct(db, { category: 'textile' })
      const standings: unknown[] = []
      const splits: number[][] = [await splitOf(db)]
      const look = async () => {
        standings.push(await standingOf(db, id))
        splits.push(await splitOf(db))
      }
      await official.mentoring.act({ ...(await bulk(db, id)), act: 'queue', input: on('2026-09-01') })
      await look()
      const start = { ...on('2026-09-10'), by: 'kabupaten' as const }
      await official.mentoring.act({ ...(await bulk(db, id)), act: 'start', input: start })
      await look()
      await official.mentoring.act({ ...(await bulk(db, id)), act: 'transfer', input: transfer('2026-10-01') })
      await look()
      await doEverything(db, id, { category: 'textile', day: '2026-11-01' })
      const pmd = callerOf(db, people.pmdStaff)
      const done = await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'complete', input: on('2026-11-20') })
      await look()
      expect(done).toEqual({ done: [{ id, version: 12 }] })
      expect(standings).toEqual([
        ['pending', null, '2026-09-01'],
        ['ongoing', 'kabupaten', '2026-09-10'],
        ['transferred', 'province', '2026-10-01'],
        ['completed', null, '2026-11-20'],
      ])
      expect(splits).toEqual([
        [0, 0, 0, 0, 0],
        [1, 0, 0, 0, 0],
        [0, 1, 0, 0, 0],
        [0, 0, 1, 0, 0],
        [0, 0, 0, 1, 0],
      ])
      expect(await lastAudit(db)).toMatchObject({
        ...{ action: 'mentoring.act', subjectId: id, kabupatenCode: own, before: { mentoring: 'transferred' } },
        after: { mentoring: 'completed', events: [{ type: 'mentoringCompleted', notBefore: '2026-11-20' }] },
      })
      await expectAgreement(db)
    }),
  )

  test(
    'is stopped and opened again, each with a reason',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const id = await registerProduct(db)
      await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'start', input: { ...on(), by: 'province' } })
      await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'stop', input: { ...on(), reason } })
      expect(await splitOf(db)).toEqual([0, 0, 0, 0, 1])
      await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'reopen', input: { ...on(), reason } })
      expect(await splitOf(db)).toEqual([1, 0, 0, 0, 0])
      const withoutReason = pmd.mentoring.act({ ...(await bulk(db, id)), act: 'stop', input: { ...on(), reason: '' } })
      expect(await outcomeOf(withoutReason)).toBe('bad-input')
    }),
  )

  test(
    'is told with its window, its source, its letter and its files',
    rolledBack(async (db) => {
      const official = callerOf(db, people.ownOfficial)
      const id = await registerProduct(db)
      await official.mentoring.act({
        ...(await bulk(db, id)),
        act: 'start',
        input: { ...on('2026-05-01'), by: 'kabupaten' },
      })
      const evidence = [await storeFile(db)]
      const source = { reference: 'https://example.org/surat', publishedText: '2026-06-05' }
      const window = { notBefore: '2026-06-01', notAfter: '2026-06-30' }
      const input = { ...transfer(), window, source, evidence, note: 'lewat kurir' }
      await official.mentoring.act({ ...(await bulk(db, id)), act: 'transfer', input })
      expect((await official.product.get({ id })).events.at(-1)).toMatchObject({
        ...{ type: 'mentoringTransferred', ...window, recordedBy: 'Pemerintah Kabupaten Belu' },
        detail: {
          receivingUnit: 'Bidang Pemberdayaan Dinas PMD',
          letterNumber: '412/PMD/2026',
          evidence,
          note: 'lewat kurir',
        },
        source: { reference: 'https://example.org/surat', publishedOn: '2026-06-05' },
      })
    }),
  )

  test(
    'is refused where the rule does not allow it, with the reason and nothing kept',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const id = await registerProduct(db)
      const refusedAs = async (trying: Promise<unknown>) => {
        const { code, detail } = await refusalOf(trying)
        return { code, ...(typeof detail === 'object' && detail) }
      }
      const before = await traceOf(db)
      expect(
        await refusedAs(pmd.mentoring.act({ ...(await bulk(db, id)), act: 'complete', input: on() })),
      ).toMatchObject({
        ...{ code: 'invalid-state', refusal: { reason: 'wrongStatus', act: 'complete', status: 'unrecorded' } },
        refusals: [{ id, name: 'Kopi Belu', refusal: { reason: 'wrongStatus' } }],
      })
      expect(await traceOf(db)).toEqual(before)
      await pmd.mentoring.act({
        ...(await bulk(db, id)),
        act: 'start',
        input: { ...on('2026-06-01'), by: 'kabupaten' },
      })
      const transferring = async (day: string) =>
        pmd.mentoring.act({ ...(await bulk(db, id)), act: 'transfer', input: transfer(day) })
      expect(await refusedAs(transferring('2026-05-31'))).toMatchObject({
        refusal: { reason: 'beforePrevious', previous: 'mentoringStarted' },
      })
      expect(await refusedAs(transferring('2026-11-22'))).toMatchObject({ refusal: { reason: 'future', today: TODAY } })
      expect(
        await refusedAs(pmd.mentoring.act({ ...(await bulk(db, id)), act: 'complete', input: on() })),
      ).toMatchObject({
        refusal: { reason: 'requirementsOpen', open: expect.arrayContaining([{ item: 'halal', why: 'notStarted' }]) },
      })
    }),
  )

  test(
    'by the province is not transferred to it, and of an unknown category not completed',
    rolledBack(async (db) => {
      const pmd = callerOf(db, people.pmdStaff)
      const { rows } = await pmd.product.list({ kabupaten: own })
      const id = rows.find((row) => row.name === null)?.id ?? ''
      await pmd.mentoring.act({ ...(await bulk(db, id)), act: 'start', input: { ...on(), by: 'province' } })
      const transferring = pmd.mentoring.act({ ...(await bulk(db, id)), act: 'transfer', input: transfer() })
      expect(await refusalOf(transferring)).toMatchObject({ detail: { refusal: { reason: 'alreadyProvince' } } })
      const completing = pmd.mentoring.act({ ...(await bulk(db, id)), act: 'complete', input: on() })
      expect(await refusalOf(completing)).toMatchObject({ detail: { refusal: { reason: 'categoryUnknown' } } })
    }),
  )

  test(
    'is completed and reopened by PMD staff only',
    rolledBack(async (db) => {
      const official = callerOf(db, people.ownOfficial)
      const id = await registerProduct(db)
      const completing = official.mentoring.act({ ...(await bulk(db, id)), act: 'complete', input: on() })
      expect((await refusalOf(completing)).code).toBe('forbidden')
      const reopening = official.mentoring.act({ ...(await bulk(db, id)), act: 'reopen', input: { ...on(), reason } })
      expect((await refusalOf(reopening)).code).toBe('forbidden')
    }),
  )

  test(
    'by the same command acts once',
    rolledBack(async (db) => {
      const official = callerOf(db, people.ownOfficial)
      const id = await registerProduct(db)
      const command = { ...(await bulk(db, id)), act: 'queue' as const, input: on() }
      const first = await official.mentoring.act(command)
      const version = await currentVersion(db)
      expect(await official.mentoring.act(command)).toEqual(first)
      expect(await currentVersion(db)).toBe(version)
      expect(await official.product.get({ id })).toMatchObject({ version: 2 })
    }),
  )
})
