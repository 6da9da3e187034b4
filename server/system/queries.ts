import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { measureEvidence } from '#server/evidence/queries.ts'
import { lastCheck, waitingCheck } from '#server/job/check-queries.ts'
import { listJobStates } from '#server/job/state-queries.ts'
import { countPeople } from '#server/people/count-queries.ts'
import { currentVersion, isSimulated } from '#server/db/version.ts'
import { countMigrations } from '#server/watch/state-queries.ts'
import type { JobName } from '#shared/job/job-name.ts'
import type { StorageFacts, SystemOverview } from '#shared/system/answers.ts'
import { readDisk } from './disk.ts'
import type { SystemFacts } from './facts.ts'
import { shownSettings } from './shown-settings.ts'

type Asking = { db: Db; now: Date; system?: SystemFacts | undefined }

/** How the program is: for those who keep it running. Nothing of what people entered is in it. */
export async function readSystem({ db, now, system }: Asking): Promise<SystemOverview> {
  if (!system) throw new Error('the server tells no facts of its process')
  const { engineKind, environment, programVersion, startedAt, migrationCount } = system
  const jobs = await listJobStates(db, { now, isOn: (job) => isOn(job, environment) })
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
    backup: await readBackup(system),
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

async function readBackup({ lastBackup }: SystemFacts): Promise<SystemOverview['backup']> {
  const newest = await lastBackup()
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
    .select({ bytes: sql<number>`pg_database_size(current_database())::float8` })
    .from(sql`(select 1) as one`)
  return { databaseBytes: row?.bytes ?? 0, evidence: await measureEvidence(db), disk: await readDisk(home) }
}

const needMail: ReadonlySet<JobName> = new Set<JobName>(['digest', 'reminders'])

function isOn(name: JobName, { SMTP_URL, BACKUP_KEEP }: SystemFacts['environment']): boolean {
  if (name === 'backup') return BACKUP_KEEP !== 'off'
  return !needMail.has(name) || SMTP_URL !== undefined
}
