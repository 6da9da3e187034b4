import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { JobName } from '#shared/job/job-name.ts'
import { lastDue, type Schedule } from '#shared/job/schedule.ts'
import { jobRun } from './table.ts'

/** Does the work of one due instant. Run twice for the same instant, it must not do the work twice. Its answer is kept. */
export type JobWork = (turn: { dueAt: Date; now: Date }) => Promise<unknown>
export type Job = { name: JobName; schedule: Schedule; work: JobWork }

type Running = {
  now: Date
  onProblem: (error: unknown, job: JobName) => void
  /** Asked before each job: whether there is still time to begin one. */
  mayBegin?: () => boolean
  /** Left out: that of the program. */
  leaseMs?: number
}

/** A process that dies in the middle of a job holds up the others for this long; one that works on renews it. */
const LEASE_MS = 10 * 60_000
const MOST_ATTEMPTS = 5

/**
 * Runs every job that is due and that no process has done or is doing. What was due while no process ran is done late,
 * the last time of each job only; what was due before the database knew jobs is not. What somebody asked for comes first.
 */
export async function runDueJobs(
  db: Db,
  jobs: readonly Job[],
  { now, onProblem, mayBegin = () => true, leaseMs = LEASE_MS }: Running,
): Promise<void> {
  const since = await jobsSince(db)
  for (const { name, schedule, work } of jobs) {
    const due = lastDue(schedule, now)
    const turns = [...(await listRequested(db, name)), ...(due < since ? [] : [due])]
    for (const dueAt of turns) {
      const attempts = mayBegin() ? await takeRun(db, { name, dueAt, now, leaseMs }) : undefined
      if (attempts === undefined) continue
      const release = holdRun(db, { name, dueAt, now, leaseMs, attempts })
      await takeTurn(db, { name, dueAt, now, work, onProblem }).finally(release)
    }
  }
}

type Turn = { name: JobName; dueAt: Date; now: Date; work: JobWork; onProblem: Running['onProblem'] }

async function takeTurn(db: Db, { name, dueAt, now, work, onProblem }: Turn): Promise<void> {
  const isTurn = and(eq(jobRun.name, name), eq(jobRun.dueAt, dueAt))
  try {
    const result = await work({ dueAt, now })
    await db
      .update(jobRun)
      .set({ finishedAt: now, result: result ?? null, problem: null })
      .where(isTurn)
  } catch (error) {
    onProblem(error, name)
    const problem = (error instanceof Error ? error.message : String(error)).slice(0, 500)
    await db.update(jobRun).set({ problem }).where(isTurn)
  }
}

/** Turns that no schedule made: somebody asked for them, and no process has begun. */
async function listRequested(db: Db, name: JobName): Promise<Date[]> {
  const isWaiting = and(eq(jobRun.name, name), eq(jobRun.attempts, 0), isNull(jobRun.finishedAt))
  const rows = await db.select({ dueAt: jobRun.dueAt }).from(jobRun).where(isWaiting)
  return rows.map(({ dueAt }) => dueAt)
}

type Run = { name: JobName; dueAt: Date; now: Date; leaseMs: number }

/** Takes a run for this process, and tells which attempt that is; undefined when it is done, under way elsewhere, or given up. */
async function takeRun(db: Db, { name, dueAt, now, leaseMs }: Run): Promise<number | undefined> {
  const leaseUntil = new Date(now.getTime() + leaseMs)
  const [taken] = await db
    .insert(jobRun)
    .values({ name, dueAt, attempts: 1, startedAt: now, leaseUntil })
    .onConflictDoUpdate({
      target: [jobRun.name, jobRun.dueAt],
      set: { attempts: sql`${jobRun.attempts} + 1`, startedAt: now, leaseUntil },
      setWhere: sql`${jobRun.finishedAt} is null and ${jobRun.leaseUntil} <= ${now.toISOString()}::timestamptz and ${jobRun.attempts} < ${MOST_ATTEMPTS}`,
    })
    .returning({ attempts: jobRun.attempts })
  return taken?.attempts
}

/** Renews the lease while the work goes on, until the returned function is called: a backup of a country takes longer than one. */
function holdRun(db: Db, { name, dueAt, now, leaseMs, attempts }: Run & { attempts: number }): () => void {
  const startedAt = performance.now()
  const renew = () => {
    const leaseUntil = new Date(now.getTime() + performance.now() - startedAt + leaseMs)
    const isOwn = and(eq(jobRun.name, name), eq(jobRun.dueAt, dueAt), eq(jobRun.attempts, attempts))
    // A database that is away keeps the lease from everybody else, too.
    db.update(jobRun)
      .set({ leaseUntil })
      .where(isOwn)
      .catch(() => {})
  }
  const timer = setInterval(renew, leaseMs / 4).unref()
  return () => clearInterval(timer)
}

async function jobsSince(db: Db): Promise<Date> {
  const [row] = await db
    .select({ at: sql<string>`applied_at` })
    .from(sql`schema_migration`)
    .where(sql`name = 'jobs'`)
  if (!row) throw new Error('schema_migration has no "jobs": the database was not migrated')
  return new Date(row.at)
}
