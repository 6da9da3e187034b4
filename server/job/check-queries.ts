import { and, desc, eq, gt, isNotNull, isNull, or } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { jobRun } from './table.ts'
import type { CheckResult } from '#shared/system/answers.ts'

export type LastCheck = { at: Date; result: CheckResult }

/** The newest check that came to its end, with what it found. */
export async function lastCheck(db: Db): Promise<LastCheck | undefined> {
  const [row] = await db
    .select({ at: jobRun.finishedAt, result: jobRun.result })
    .from(jobRun)
    .where(and(eq(jobRun.name, 'check'), isNotNull(jobRun.finishedAt)))
    .orderBy(desc(jobRun.finishedAt))
    .limit(1)
  // Written by `checkEverything` alone.
  return row?.at ? { at: row.at, result: row.result as CheckResult } : undefined
}

/** A check that waits for a process, or that one is at. */
export async function waitingCheck(db: Db, now: Date): Promise<Date | undefined> {
  const waitsOrRuns = or(eq(jobRun.attempts, 0), gt(jobRun.leaseUntil, now))
  const [row] = await db
    .select({ dueAt: jobRun.dueAt, startedAt: jobRun.startedAt })
    .from(jobRun)
    .where(and(eq(jobRun.name, 'check'), isNull(jobRun.finishedAt), isNull(jobRun.problem), waitsOrRuns))
    .orderBy(desc(jobRun.dueAt))
    .limit(1)
  return row?.startedAt
}
