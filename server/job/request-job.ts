import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { JobName } from '#shared/job/job-name.ts'
import { jobRun } from './table.ts'

/** Has a job done beside its schedule, by whichever process is told first; each hears of it when the transaction is committed. */
export async function requestJob(tx: Db, name: JobName, now: Date): Promise<void> {
  await tx.insert(jobRun).values({ name, dueAt: now, attempts: 0, startedAt: now, leaseUntil: now })
  await tx.execute(sql`select pg_notify('job_request', ${name})`)
}
