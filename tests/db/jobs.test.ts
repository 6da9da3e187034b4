import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { runDueJobs, type Job } from '#server/job/run-due-jobs.ts'
import { jobRun } from '#server/job/table.ts'
import { describeOnEachEngine, openTestPostgres, withRollback } from './engines.ts'

const monday = new Date('2027-03-01T09:00:00+08:00')
const due = new Date('2027-03-01T07:00:00+08:00')
const later = (minutes: number) => new Date(monday.getTime() + minutes * 60_000)
const problems: string[] = []
const onProblem = (error: unknown) => void problems.push(String(error))
const digest = (work: Job['work']): Job => ({ name: 'digest', schedule: { every: 'week', weekday: 1, hour: 7 }, work })
const runs = (db: Db) => db.select().from(jobRun)

beforeEach(() => {
  problems.length = 0
})

describeOnEachEngine('jobs', (engine) => {
  test('what is due is done once, and its answer is kept', async () => {
    await withRollback(engine().db, async (db) => {
      const done: Date[] = []
      const job = digest(async ({ dueAt }) => ({ letters: done.push(dueAt) }))
      for (const now of [monday, later(1), later(600)]) await runDueJobs(db, [job], { now, onProblem })
      expect(done).toEqual([due])
      expect(await runs(db)).toMatchObject([
        { name: 'digest', dueAt: due, attempts: 1, finishedAt: monday, result: { letters: 1 }, problem: null },
      ])
    })
  })

  test('what was missed is done late, the last time only', async () => {
    await withRollback(engine().db, async (db) => {
      const done: Date[] = []
      const job = digest(async ({ dueAt }) => void done.push(dueAt))
      await runDueJobs(db, [job], { now: monday, onProblem })
      const muchLater = new Date('2027-03-20T12:00:00+08:00')
      await runDueJobs(db, [job], { now: muchLater, onProblem })
      expect(done).toEqual([due, new Date('2027-03-15T07:00:00+08:00')])
    })
  })

  test('a process that died in the middle gives way after its lease', async () => {
    await withRollback(engine().db, async (db) => {
      const leaseUntil = later(10)
      await db.insert(jobRun).values({ name: 'digest', dueAt: due, attempts: 1, startedAt: monday, leaseUntil })
      const done: Date[] = []
      const job = digest(async ({ now }) => void done.push(now))
      await runDueJobs(db, [job], { now: later(9), onProblem })
      expect(done).toEqual([])
      await runDueJobs(db, [job], { now: later(10), onProblem })
      expect(done).toEqual([later(10)])
      expect(await runs(db)).toMatchObject([{ attempts: 2, finishedAt: later(10) }])
    })
  })

  test('a job that takes longer than its lease stays with the process that is at it', async () => {
    await withRollback(engine().db, async (db) => {
      const leaseMs = 200
      const afterLease = new Date(monday.getTime() + leaseMs)
      let begun = 0
      const job = digest(async () => {
        begun += 1
        const leaseUntil = async () => (await runs(db))[0]?.leaseUntil.getTime()
        await expect.poll(leaseUntil, { timeout: 30_000 }).toBeGreaterThan(afterLease.getTime())
        await runDueJobs(db, [job], { now: afterLease, onProblem })
      })
      await runDueJobs(db, [job], { now: monday, onProblem, leaseMs })
      expect({ begun, problems }).toEqual({ begun: 1, problems: [] })
      expect(await runs(db)).toMatchObject([{ attempts: 1, finishedAt: monday }])
    })
  })

  test('a job that fails is tried again, five times, and the reason stays', async () => {
    await withRollback(engine().db, async (db) => {
      let tries = 0
      const job = digest(async () => {
        tries += 1
        throw new Error('no line to the post')
      })
      for (let turn = 0; turn < 8; turn += 1) await runDueJobs(db, [job], { now: later(turn * 11), onProblem })
      expect(tries).toBe(5)
      expect(problems).toHaveLength(5)
      expect(await runs(db)).toMatchObject([{ attempts: 5, finishedAt: null, problem: 'no line to the post' }])
    })
  })

  test('what was due before the program was installed is nobody’s work', async () => {
    await withRollback(engine().db, async (db) => {
      await db.execute(sql`update schema_migration set applied_at = '2027-03-01T08:00:00+08:00' where name = 'jobs'`)
      let isDone = false
      const job = digest(async () => void (isDone = true))
      await runDueJobs(db, [job], { now: monday, onProblem })
      expect(isDone).toBe(false)
    })
  })
})

const serverUrl = process.env['TEST_DATABASE_URL']
test.skipIf(!serverUrl)('of several processes on one server, one does the work', async () => {
  const opened = await openTestPostgres(serverUrl ?? '')
  cleanUp.push(opened.remove)
  const { migrate } = await import('#server/db/migrate.ts')
  await migrate(opened.engine, { onProgress: () => {} })
  let count = 0
  const job = digest(async () => {
    count += 1
    await opened.engine.db.execute(sql`select pg_sleep(0.05)`)
  })
  const turns = Array.from({ length: 8 }, () => runDueJobs(opened.engine.db, [job], { now: monday, onProblem }))
  await Promise.all(turns)
  expect({ count, problems }).toEqual({ count: 1, problems: [] })
})

const cleanUp: (() => Promise<void>)[] = []
afterAll(async () => {
  for (const remove of cleanUp) await remove()
})
