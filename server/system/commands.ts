import { sql } from 'drizzle-orm'
import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { jobRun } from '#server/job/table.ts'
import type { RequestedCheck } from '#shared/system/answers.ts'
import type { RequestCheck } from '#shared/system/schema.ts'
import { waitingCheck } from './check-queries.ts'

/** Asks for a check of ledger and audit trail; one that already waits or runs is enough. The right is asked by the router. */
export function requestCheck(context: CommandContext, input: RequestCheck): Promise<RequestedCheck> {
  return runCommand(context, { name: 'system.check', input }, async ({ tx, now, note }) => {
    const waitingSince = await waitingCheck(tx, now)
    if (waitingSince) return { waitingSince: waitingSince.toISOString() }
    await tx.insert(jobRun).values({ name: 'check', dueAt: now, attempts: 0, startedAt: now, leaseUntil: now })
    await tx.execute(sql`select pg_notify('job_request', 'check')`)
    note({ action: 'system.check', subjectKind: 'system', subjectId: 'check', subjectLabel: 'check', after: {} })
    return { waitingSince: now.toISOString() }
  })
}
