import path from 'node:path'
import type { BackupKeep } from '#shared/backup/kept-backups.ts'
import { listBackups, removeOldBackups } from './backup-folder.ts'
import { makeBackup, type BackupPlan } from './make-backup.ts'
import { checkBackup } from './open-backup.ts'

type Turn = { dueAt: Date; now: Date; keep: BackupKeep }

/**
 * Makes the backup that was due, reads it again, and then removes those that are no longer kept. What was made since it
 * was due counts as it.
 */
export async function keepBackup(plan: BackupPlan, { dueAt, now, keep }: Turn): Promise<object> {
  const [newest] = await listBackups(plan.folder)
  if (newest && newest.madeAt >= dueAt) return { file: newest.name, sizeBytes: newest.sizeBytes, removed: 0 }
  const { file, sizeBytes, manifest } = await makeBackup(plan, { now, onProgress: () => {} })
  await checkBackup({ file, key: plan.key }, () => {})
  const removed = await removeOldBackups(plan.folder, { keep, now })
  const { missing, broken } = manifest.files
  return { file: path.basename(file), sizeBytes, removed: removed.length, missing, broken }
}
