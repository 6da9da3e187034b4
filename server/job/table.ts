import { integer, jsonb, pgTable, primaryKey, text } from 'drizzle-orm/pg-core'
import { instantColumn } from '#server/db/columns.ts'
import type { JobName } from '#shared/job/job-name.ts'

/**
 * One row per time that a job was due and some process took it up. Unfinished and past `leaseUntil` it may be taken
 * again, up to a number of attempts; `problem` is why the last one failed.
 */
export const jobRun = pgTable(
  'job_run',
  {
    name: text().$type<JobName>().notNull(),
    dueAt: instantColumn().notNull(),
    attempts: integer().notNull(),
    startedAt: instantColumn().notNull(),
    leaseUntil: instantColumn().notNull(),
    finishedAt: instantColumn(),
    result: jsonb(),
    problem: text(),
  },
  (table) => [primaryKey({ columns: [table.name, table.dueAt] })],
)
