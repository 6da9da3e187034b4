import { diskRoom } from './disk-room.ts'
import type { SystemOverview } from './answers.ts'

const DAY_MS = 86_400_000

/** A check that is due every night may miss one before somebody has to look. */
const CHECK_DAYS = 2
const SLOW_ANSWER_MS = 1000

/** What an admin has to look at, the gravest first. */
export const systemTroubles = [
  'ledgerDiffers',
  'auditBroken',
  'diskFull',
  'schemaDiffers',
  'checkFailed',
  'jobFailed',
  'checkOld',
  'noBackup',
  'firstBackupDue',
  'diskLow',
  'databaseSlow',
] as const
export type SystemTrouble = (typeof systemTroubles)[number]

/** What is not as it should be, the gravest first; nothing when all is well. */
export function troublesOf(system: SystemOverview): SystemTrouble[] {
  const { check, storage, database, jobs, backup } = system
  const room = diskRoom(storage)
  const now = Date.parse(system.at)
  const isOld = (at: string, days: number) => now - Date.parse(at) > days * DAY_MS
  const needsBackup = !database.isSimulated
  // A program that was begun today has made none, and will by itself.
  const isFirstBackupDue = backup === null && jobs.some(({ name, isOn, last }) => name === 'backup' && isOn && !last)
  const is: Record<SystemTrouble, boolean> = {
    ledgerDiffers: (check.last?.result.ledger.differences ?? 0) > 0,
    auditBroken: (check.last?.result.audit.faults ?? 0) > 0,
    diskFull: room === 'full',
    schemaDiffers: database.migrations.applied !== database.migrations.known,
    checkFailed: check.problem !== null,
    jobFailed: jobs.some(({ isOn, last }) => isOn && last !== null && last.problem !== null),
    checkOld: check.last !== null && isOld(check.last.at, CHECK_DAYS),
    noBackup: needsBackup && !isFirstBackupDue && (backup === null || isOld(backup.at, BACKUP_DAYS)),
    firstBackupDue: needsBackup && isFirstBackupDue,
    diskLow: room === 'low',
    databaseSlow: database.answerMilliseconds > SLOW_ANSWER_MS,
  }
  return systemTroubles.filter((trouble) => is[trouble])
}

const BACKUP_DAYS = 2
