import { Gauge, type Registry } from 'prom-client'
import { lastBackup } from '#server/backup/backup-folder.ts'
import type { Db } from '#server/db/database.ts'
import { within } from '#server/db/within.ts'
import type { Environment } from '#server/env.ts'
import { readState, type WatchedState } from './state-queries.ts'

type Parts = { db: Db; clock: () => Date; liveLines: () => number; environment: Environment }

const PATIENCE_MS = 2000

/**
 * What is in the database, as numbers: read when a watcher asks, the same from every process. When the database does not
 * answer they are left out rather than told from memory, and `pantau_database_up` is 0.
 */
export function createStateMetrics(
  registry: Registry,
  { db, clock, liveLines, environment }: Parts,
): () => Promise<void> {
  const registers = [registry]
  const gauge = (name: string, help: string) => new Gauge({ name, help, registers })
  const up = gauge('pantau_database_up', '1 when the database answers.')
  const lines = gauge('pantau_live_lines', 'Browsers that listen for changes at this process.')
  const version = gauge('pantau_data_version', 'How many changes the registry has seen.')
  const mail = gauge('pantau_mail_waiting', 'Letters that were written and not sent.')
  const jobs = gauge('pantau_jobs_waiting', 'Jobs that were taken up or asked for and are not done.')
  const failing = gauge('pantau_jobs_failing', 'Those of them whose last attempt failed.')
  const age = gauge('pantau_ledger_check_age_seconds', 'Since ledger and audit trail were last recounted to the end.')
  const ledger = gauge('pantau_ledger_check_differences', 'What the last check found wrong in the ledger.')
  const audit = gauge('pantau_audit_check_faults', 'What the last check found wrong in the audit trail.')
  const backup = gauge('pantau_backup_age_seconds', 'Since the last whole backup.')
  const states = [version, mail, jobs, failing, age, ledger, audit, backup]

  const tell = (state: WatchedState) => {
    const now = clock().getTime()
    version.set(state.dataVersion)
    mail.set(state.mailWaiting)
    jobs.set(state.jobsWaiting)
    failing.set(state.jobsFailing)
    if (state.check) {
      age.set((now - state.check.at.getTime()) / 1000)
      ledger.set(state.check.result.ledger.differences)
      audit.set(state.check.result.audit.faults)
    }
  }

  return async () => {
    lines.set(liveLines())
    for (const each of states) each.remove()
    const newest = await lastBackup(environment)
    if (newest) backup.set((clock().getTime() - newest.madeAt.getTime()) / 1000)
    try {
      tell(await within(PATIENCE_MS, readState(db)))
      up.set(1)
    } catch {
      up.set(0)
    }
  }
}
