import { statfs } from 'node:fs/promises'
import { and, gt, isNotNull, isNull, sql } from 'drizzle-orm'
import { lastBackup } from '#server/backup/backup-folder.ts'
import { person, personSession } from '#server/auth/table.ts'
import type { Db } from '#server/db/database.ts'
import type { Environment } from '#server/env.ts'
import { evidenceFile } from '#server/evidence/table.ts'
import { currentVersion, isSimulated } from '#server/db/version.ts'
import { countMigrations } from '#server/watch/state-queries.ts'
import { ABSOLUTE_HOURS, IDLE_HOURS } from '#shared/people/session-lifetime.ts'
import type { StorageFacts, SystemOverview } from '#shared/system/answers.ts'
import { lastCheck, waitingCheck } from './check-queries.ts'
import type { SystemFacts } from './facts.ts'
import { listJobStates } from './job-queries.ts'
import { shownSettings } from './shown-settings.ts'

type Asking = { db: Db; now: Date; system?: SystemFacts | undefined }

/** How the program is: for those who keep it running. Nothing of what people entered is in it. */
export async function readSystem({ db, now, system }: Asking): Promise<SystemOverview> {
  if (!system) throw new Error('the server tells no facts of its process')
  const { engineKind, environment, programVersion, startedAt, migrationCount } = system
  const jobs = await listJobStates(db, { now, environment })
  const last = await lastCheck(db)
  const problem = jobs.find(({ name }) => name === 'check')?.last?.problem ?? null
  return {
    at: now.toISOString(),
    program: {
      version: programVersion,
      nodeVersion: process.version,
      startedAt: startedAt.toISOString(),
      memoryBytes: process.memoryUsage.rss(),
      processCount: engineKind === 'postgres' ? await countProcesses(db) : null,
    },
    database: {
      kind: engineKind,
      ...(await readDatabase(db)),
      migrations: { applied: await countMigrations(db), known: migrationCount },
      isSimulated: await isSimulated(db),
    },
    backup: await readBackup(environment),
    check: {
      last: last ? { at: last.at.toISOString(), result: last.result } : null,
      waitingSince: (await waitingCheck(db, now))?.toISOString() ?? null,
      problem,
    },
    jobs,
    storage: await readStorage(db, environment.PANTAU_HOME),
    people: await countPeople(db, now),
    settings: shownSettings(environment),
  }
}

async function readBackup(environment: Environment): Promise<SystemOverview['backup']> {
  const newest = await lastBackup(environment)
  if (!newest) return null
  const { madeAt, sizeBytes, isEncrypted } = newest
  return { at: madeAt.toISOString(), sizeBytes, isEncrypted }
}

async function readDatabase(db: Db) {
  const askedAt = performance.now()
  const dataVersion = await currentVersion(db)
  const answerMilliseconds = Math.ceil(performance.now() - askedAt)
  const [row] = await db
    .select({ version: sql<string>`current_setting('server_version')` })
    .from(sql`(select 1) as one`)
  return { dataVersion, answerMilliseconds, version: row?.version ?? '' }
}

/** Each process listens over one connection of its own; with none this process is alone. */
async function countProcesses(db: Db): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`greatest(1, count(*))::int` })
    .from(sql`pg_stat_activity`)
    .where(sql`datname = current_database() and application_name = 'pantau-ovop' and query ilike 'listen %'`)
  return row?.count ?? 0
}

async function readStorage(db: Db, home: string): Promise<StorageFacts> {
  const [row] = await db
    .select({
      databaseBytes: sql<number>`pg_database_size(current_database())::float8`,
      count: sql<number>`count(*)::int`,
      bytes: sql<number>`coalesce(sum(${evidenceFile.sizeBytes}), 0)::float8`,
    })
    .from(evidenceFile)
  const { bavail, blocks, bsize } = await statfs(home)
  return {
    databaseBytes: row?.databaseBytes ?? 0,
    evidence: { count: row?.count ?? 0, bytes: row?.bytes ?? 0 },
    disk: { freeBytes: bavail * bsize, totalBytes: blocks * bsize },
  }
}

async function countPeople(db: Db, now: Date): Promise<SystemOverview['people']> {
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * 3_600_000)
  const isAlive = and(
    gt(personSession.lastUsedAt, hoursAgo(IDLE_HOURS)),
    gt(personSession.createdAt, hoursAgo(ABSOLUTE_HOURS)),
  )
  return {
    accounts: await db.$count(person, isNull(person.disabledAt)),
    disabled: await db.$count(person, isNotNull(person.disabledAt)),
    sessions: await db.$count(personSession, isAlive),
    signedIn: await countSignedIn(db, isAlive),
  }
}

async function countSignedIn(db: Db, isAlive: ReturnType<typeof and>): Promise<number> {
  const [row] = await db
    .select({ count: sql<number>`count(distinct ${personSession.personId})::int` })
    .from(personSession)
    .where(isAlive)
  return row?.count ?? 0
}
