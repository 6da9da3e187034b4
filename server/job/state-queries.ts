import { desc, lte } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { jobRun } from './table.ts'
import { jobSchedules, type JobName } from '#shared/job/job-name.ts'
import { nextDue } from '#shared/job/schedule.ts'
import type { JobState } from '#shared/system/answers.ts'

type Asking = { now: Date; isOn: (job: JobName) => boolean }

/** Every job that the program knows, with its last turn and the next. */
export async function listJobStates(db: Db, { now, isOn }: Asking): Promise<JobState[]> {
  const { name, dueAt, startedAt, finishedAt, problem } = jobRun
  const rows = await db
    .selectDistinctOn([name], { name, dueAt, startedAt, finishedAt, problem })
    .from(jobRun)
    .where(lte(dueAt, now))
    .orderBy(name, desc(dueAt))
  const names = Object.keys(jobSchedules) as JobName[]
  return names.map((known) => {
    const row = rows.find((each) => each.name === known)
    return {
      name: known,
      isOn: isOn(known),
      last: row
        ? {
            dueAt: row.dueAt.toISOString(),
            startedAt: row.startedAt.toISOString(),
            finishedAt: row.finishedAt?.toISOString() ?? null,
            problem: row.problem,
          }
        : null,
      nextDueAt: nextDue(jobSchedules[known], now).toISOString(),
    }
  })
}
