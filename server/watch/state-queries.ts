import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { currentVersion } from '#server/db/version.ts'
import { lastCheck, type LastCheck } from '#server/job/check-queries.ts'

export type WatchedState = {
  dataVersion: number
  mailWaiting: number
  jobsWaiting: number
  jobsFailing: number
  check: LastCheck | undefined
}

/** How many migrations the database has seen. */
export async function countMigrations(db: Db): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)::int` }).from(sql`schema_migration`)
  return row?.count ?? 0
}

/** What watchers are told of the database, in a handful of small questions. */
export async function readState(db: Db): Promise<WatchedState> {
  const [waiting] = await db
    .select({
      mail: sql<number>`(select count(*)::int from mail where sent_at is null)`,
      jobs: sql<number>`count(*)::int`,
      failing: sql<number>`count(*) filter (where problem is not null)::int`,
    })
    .from(sql`job_run`)
    .where(sql`finished_at is null`)
  return {
    dataVersion: await currentVersion(db),
    mailWaiting: waiting?.mail ?? 0,
    jobsWaiting: waiting?.jobs ?? 0,
    jobsFailing: waiting?.failing ?? 0,
    check: await lastCheck(db),
  }
}
