import { eq, sql } from 'drizzle-orm'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import type { Db } from '#server/db/database.ts'
import { readEnvironment } from '#server/env.ts'
import { runDueJobs, type Job } from '#server/job/run-due-jobs.ts'
import { jobRun } from '#server/job/table.ts'
import { checkEverything } from '#server/start/check-everything.ts'
import { auditEntry } from '#server/audit/table.ts'
import { ledgerLine } from '#server/figure/table.ts'
import { appRouter } from '#server/trpc/router.ts'
import type { Actor } from '#shared/access/role.ts'
import { toDay } from '#shared/day/day.ts'
import { describeOnEachEngine, withRollback } from './engines.ts'
import { newCommandId, NOW, outcomeOf, people, TODAY } from './work-caller.ts'
import { loadWorkData } from './work-products.ts'

type Person = keyof typeof people | 'nobody'

const secrets = {
  SMTP_URL: 'smtp://user:rahasia@mail',
  METRICS_TOKEN: 'a token of sixteen and more',
  BACKUP_KEY: 'kunci rahasia sekali',
}
const mail = { MAIL_FROM: 'ovop@example.go.id', PUBLIC_URL: 'https://ovop.example.go.id' }

describeOnEachEngine('the system page', (engine) => {
  beforeAll(() => loadWorkData(engine().db))
  afterEach(() => engine().db.delete(jobRun))

  const callerFor = (db: Db, actor: Actor | undefined, now = NOW) => {
    const session = actor && { actor, mustChangePassword: false, needsTwoFactor: false }
    const environment = readEnvironment({
      PANTAU_HOME: '.',
      ...secrets,
      ...mail,
      DATABASE_URL: 'postgres://u:rahasia@h/d',
    })
    const facts = {
      environment,
      programVersion: '1.2.3',
      startedAt: NOW,
      migrationCount: 7,
      lastBackup: async () => undefined,
    }
    const system = { ...facts, engineKind: engine().kind }
    return appRouter.createCaller({ db, today: toDay(TODAY), now, session, system })
  }
  const admin = (db: Db, now = NOW) => callerFor(db, people.admin, now).system
  const check = (db: Db): Job => ({
    name: 'check',
    schedule: { every: 'day', hour: 2 },
    work: () => checkEverything(db),
  })
  const onProblem = (error: unknown) => {
    throw error
  }

  test.each<[Person, string]>([
    ['nobody', 'signed-out'],
    ['admin', 'done'],
    ['governorOffice', 'forbidden'],
    ['pmdStaff', 'forbidden'],
    ['ownOfficial', 'forbidden'],
    ['foreignOfficial', 'forbidden'],
  ])('to %s: %s', async (person, outcome) => {
    await withRollback(engine().db, async (db) => {
      const { system } = callerFor(db, person === 'nobody' ? undefined : people[person])
      expect(await outcomeOf(system.overview())).toBe(outcome)
      expect(await outcomeOf(system.check({ commandId: newCommandId() }))).toBe(outcome)
    })
  })

  test('every procedure of it is in that table', () => {
    const names = Object.keys(appRouter._def.procedures).filter((name) => name.startsWith('system.'))
    expect(names.toSorted()).toEqual(['system.check', 'system.overview'])
  })

  test('tells versions, storage, people and settings, and no secret', async () => {
    await engine().listen('job_request', () => {})
    const overview = await admin(engine().db).overview()
    expect(overview).toMatchObject({
      program: { version: '1.2.3', nodeVersion: process.version },
      database: { kind: engine().kind, migrations: { known: 7 }, isSimulated: false },
      backup: null,
      check: { last: null, waitingSince: null, problem: null },
    })
    expect(overview.database.version).toMatch(/^\d+(\.\d+)+/)
    expect(overview.program.processCount).toBe(engine().kind === 'postgres' ? 1 : null)
    expect(overview.storage.databaseBytes).toBeGreaterThan(1e6)
    expect(overview.storage.disk.totalBytes).toBeGreaterThan(overview.storage.disk.freeBytes)
    expect(overview.settings).toEqual(
      expect.arrayContaining([
        { name: 'PORT', value: '3000', isSecret: false },
        { name: 'BACKUP_KEEP', value: '7,5,12', isSecret: false },
        { name: 'SMTP_URL', value: '', isSecret: true },
        { name: 'AUTH_SECRET', value: null, isSecret: true },
      ]),
    )
    expect(JSON.stringify(overview)).not.toMatch(/rahasia|sixteen/)
  })

  test('tells each job, when it was and will be, and why it failed', async () => {
    const { db } = engine()
    const startedAt = new Date('2026-11-21T07:00:00+08:00')
    const run = { dueAt: startedAt, startedAt, attempts: 5, leaseUntil: startedAt }
    await db.insert(jobRun).values({ ...run, name: 'reminders', problem: 'no line to the post' })
    const { jobs } = await admin(db).overview()
    expect(jobs).toEqual(
      expect.arrayContaining([
        {
          name: 'reminders',
          isOn: true,
          last: {
            dueAt: startedAt.toISOString(),
            startedAt: startedAt.toISOString(),
            finishedAt: null,
            problem: 'no line to the post',
          },
          nextDueAt: '2026-11-21T23:00:00.000Z',
        },
        { name: 'check', isOn: true, last: null, nextDueAt: '2026-11-21T18:00:00.000Z' },
      ]),
    )
  })

  describe('a check', () => {
    test('that somebody asks for is asked for once, done by the next process, and its end is told', async () => {
      const { db } = engine()
      const commandId = newCommandId()
      const asked = await admin(db).check({ commandId })
      expect(asked).toEqual({ waitingSince: NOW.toISOString() })
      const soon = new Date(NOW.getTime() + 1000)
      expect(await admin(db).check({ commandId })).toEqual(asked)
      expect(await admin(db, soon).check({ commandId: newCommandId() })).toEqual(asked)
      expect(await db.select().from(jobRun)).toHaveLength(1)
      expect((await admin(db, soon).overview()).check.waitingSince).toBe(NOW.toISOString())
      await runDueJobs(db, [check(db)], { now: soon, onProblem })
      const { waitingSince, last } = (await admin(db, soon).overview()).check
      expect([waitingSince, last?.at]).toEqual([null, soon.toISOString()])
      expect(last?.result.ledger.differences).toBe(0)
      expect(last?.result.ledger.eventCount).toBeGreaterThan(40)
      expect(last?.result.audit).toEqual({ count: expect.any(Number) as number, faults: 0 })
      const [row] = await db.select().from(auditEntry).where(eq(auditEntry.commandId, commandId))
      expect(row).toMatchObject({ action: 'system.check', personId: people.admin.id })
    })

    test('finds a line that the ledger has too much and a changed row of the trail', async () => {
      await admin(engine().db).check({ commandId: newCommandId() })
      await withRollback(engine().db, async (db) => {
        const [line] = await db.select().from(ledgerLine).limit(1)
        if (!line) throw new Error('the first data has no ledger line')
        await db.execute(sql`alter table ledger_line disable trigger all`)
        await db.execute(sql`update ledger_line set delta = delta + 1 where ctid = (select min(ctid) from ledger_line)`)
        await db.execute(sql`alter table audit_entry disable trigger all`)
        await db.execute(sql`update audit_entry set action = 'system.other' where action = 'system.check'`)
        const { ledger, audit } = await checkEverything(db)
        // The line differs from the events, and from the sum by month of recording that counts it.
        expect(ledger.differences).toBe(2)
        expect(audit.faults).toBeGreaterThan(0)
      })
    })

    test('that failed is told as such, and another may be asked for', async () => {
      const { db } = engine()
      const broken: Job = { ...check(db), work: () => Promise.reject(new Error('a disk was slow')) }
      await admin(db).check({ commandId: newCommandId() })
      await runDueJobs(db, [broken], { now: NOW, onProblem: () => {} })
      const later = new Date(NOW.getTime() + 60_000)
      expect((await admin(db, later).overview()).check).toMatchObject({
        problem: 'a disk was slow',
        waitingSince: null,
      })
      await admin(db, later).check({ commandId: newCommandId() })
      expect((await admin(db, later).overview()).check.waitingSince).toBe(later.toISOString())
    })

    test('is not begun by a process that is about to end', async () => {
      const { db } = engine()
      await admin(db).check({ commandId: newCommandId() })
      await runDueJobs(db, [check(db)], { now: NOW, onProblem, mayBegin: () => false })
      expect(await db.select().from(jobRun)).toMatchObject([{ attempts: 0, finishedAt: null }])
    })
  })
})
