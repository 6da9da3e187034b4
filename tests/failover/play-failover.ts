import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { sql } from 'drizzle-orm'
import postgres from 'postgres'
import { hashPassword } from '#server/auth/passwords.ts'
import { insertPerson } from '#server/auth/write-person.ts'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { currentVersion } from '#server/db/version.ts'
import { jobRun } from '#server/job/table.ts'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import { findLosses } from './check-arrived.ts'
import { makeOwnServers, type OwnPostgres } from './own-postgres.ts'
import { PASSWORD, startLoad, type Load } from './program-under-load.ts'

export type Started = { address: string; stop: () => Promise<void> }
/** Starts the program with a home of its own and these settings. */
export type StartProgram = (home: string, environment: NodeJS.ProcessEnv) => Promise<Started>

export type FailoverPlan = { writers: number; changesBefore: number; readsWithoutPrimary: number; changesAfter: number }
export type FailoverResult = {
  confirmed: number
  sentTwice: number
  reads: number
  /** What was answered otherwise than it should be. */
  faults: readonly string[]
  /** What is missing, twice or half in the database, or does not verify. */
  losses: readonly string[]
  longestReadMs: number
  /** From the promotion to the first change that was confirmed. */
  writesAfterMs: number
  /** What a replaced primary was told after it came back. */
  toldOldPrimary: number
  jobs: { name: string; attempts: number; isFinished: boolean }[]
}

/**
 * Two programs on a primary and its synchronous standby, with changes, readers and listeners at both. The primary is killed, the standby promoted,
 * and the old primary comes back as if nothing had happened.
 */
export async function playFailover(start: StartProgram, plan: FailoverPlan): Promise<FailoverResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pantau-failover-'))
  const servers = makeOwnServers()
  const programs: Started[] = []
  let engine: Engine | undefined
  try {
    const primary = await servers.addPrimary()
    await primary.start()
    await prepare(path.join(folder, 'prepared'), addressOf(primary))
    const standby = await servers.addStandby(primary)
    await demandStandby(primary)
    const environment = { DATABASE_URL: bothOf(primary, standby), AUTH_SECRET: randomUUID(), TEST_PASSWORD: PASSWORD }
    programs.push(await start(path.join(folder, 'home'), environment))
    programs.push(await start(path.join(folder, 'home'), environment))

    const load = await startLoad(
      programs.map(({ address }) => address),
      plan.writers,
    )
    await until(() => confirmedOf(load).length >= plan.changesBefore, load)
    primary.kill()
    const readsBefore = load.reads().count
    await until(() => load.reads().count >= readsBefore + plan.readsWithoutPrimary, load)
    const promotedAt = performance.now()
    await standby.promote()
    const isAfter = (at: number) => at > promotedAt
    await until(() => confirmedOf(load).some(isAfter), load)
    const writesAfterMs = Math.min(...confirmedOf(load).filter(isAfter)) - promotedAt
    await primary.start()
    const oldVersion = await versionAt(primary)
    engine = await openEngine({ home: '', databaseUrl: addressOf(standby), onProgress: () => {} })
    await askForCheck(engine)
    await until(() => confirmedOf(load).filter(isAfter).length >= plan.changesAfter, load)
    await load.endChanges()
    const jobs = await finishedJobs(engine)
    const version = await currentVersion(engine.db)
    await until(() => load.told.every((versions) => (versions.at(-1) ?? 0) >= version), load)
    await load.stop()
    return {
      ...{ writesAfterMs, jobs },
      confirmed: confirmedOf(load).length,
      sentTwice: load.sent.filter(({ tries }) => tries > 1).length,
      reads: load.reads().count,
      longestReadMs: load.reads().longestMs,
      faults: load.faults,
      losses: await findLosses(engine.db, load.sent),
      toldOldPrimary: (await versionAt(primary)) - oldVersion,
    }
  } finally {
    await engine?.close()
    await Promise.all(programs.map((program) => program.stop()))
    servers.remove()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

export const addressOf = ({ port }: OwnPostgres) => `postgres://postgres@127.0.0.1:${port}/postgres`

function bothOf(one: OwnPostgres, other: OwnPostgres): string {
  return `postgres://postgres@127.0.0.1:${one.port},127.0.0.1:${other.port}/postgres?target_session_attrs=read-write`
}

/** The first data, and an account that may work at once. */
export async function prepare(home: string, databaseUrl: string | undefined): Promise<void> {
  const engine = await prepareDatabase({ home, databaseUrl, step: (_title, work) => work(() => {}) })
  const person = { username: 'pmd', name: 'Petrus', role: 'pmdStaff', kabupaten: [] } as const
  const passwordHash = await hashPassword(PASSWORD)
  await insertPerson(engine.db, { ...person, passwordHash, mustChangePassword: false, at: new Date() })
  await engine.close()
}

/** From now on no change is confirmed that the standby has not on its disk. */
async function demandStandby(primary: OwnPostgres): Promise<void> {
  const line = postgres(addressOf(primary), { max: 1 })
  await line.unsafe("alter system set synchronous_standby_names = '*'")
  await line.unsafe('select pg_reload_conf()')
  for (;;) {
    const [follower] = await line.unsafe<{ sync_state: string }[]>('select sync_state from pg_stat_replication')
    if (follower?.sync_state === 'sync') break
    await pause(100)
  }
  await line.end()
}

async function versionAt(server: OwnPostgres): Promise<number> {
  const line = postgres(addressOf(server), { max: 1 })
  const [row] = await line.unsafe<{ version: string }[]>('select version from data_version')
  await line.end()
  return Number(row?.version)
}

async function askForCheck({ db }: Engine): Promise<void> {
  const now = new Date()
  await db.insert(jobRun).values({ name: 'check', dueAt: now, attempts: 0, startedAt: now, leaseUntil: now })
  await db.execute(sql`select pg_notify('job_request', 'check')`)
}

async function finishedJobs({ db }: Engine): Promise<FailoverResult['jobs']> {
  for (;;) {
    const rows = await db.select().from(jobRun)
    const jobs = rows.map(({ name, attempts, finishedAt }) => ({ name, attempts, isFinished: finishedAt !== null }))
    if (jobs.every(({ isFinished }) => isFinished)) return jobs
    await pause(200)
  }
}

function confirmedOf({ sent }: Load): number[] {
  return sent.flatMap(({ confirmedAt }) => confirmedAt ?? [])
}

/** What never becomes so fails by the patience of the test. */
async function until(isSo: () => boolean, load: Load): Promise<void> {
  while (!isSo()) {
    if (load.faults.length > 20)
      throw new Error(`the programs answer otherwise than they should:\n${load.faults.join('\n')}`)
    await pause(20)
  }
}
