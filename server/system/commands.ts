import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { waitingCheck } from '#server/job/check-queries.ts'
import { requestJob } from '#server/job/request-job.ts'
import type { RequestedCheck } from '#shared/system/answers.ts'
import type { RequestCheck } from '#shared/system/schema.ts'

/** Asks for a check of ledger and audit trail; one that already waits or runs is enough. The right is asked by the router. */
export function requestCheck(context: CommandContext, input: RequestCheck): Promise<RequestedCheck> {
  return runCommand(context, { name: 'system.check', input }, async ({ tx, now, note }) => {
    const waitingSince = await waitingCheck(tx, now)
    if (waitingSince) return { waitingSince: waitingSince.toISOString() }
    await requestJob(tx, 'check', now)
    note({ action: 'system.check', subjectKind: 'system', subjectId: 'check', subjectLabel: 'check', after: {} })
    return { waitingSince: now.toISOString() }
  })
}
