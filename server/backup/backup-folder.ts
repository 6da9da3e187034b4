import { mkdir, readdir, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Environment } from '#server/env.ts'
import { backupsToRemove, type BackupKeep } from '#shared/backup/kept-backups.ts'

/** A backup as its file tells it, without being opened. */
export type KeptBackup = { name: string; madeAt: Date; sizeBytes: number; isEncrypted: boolean }
type Place = Pick<Environment, 'PANTAU_HOME' | 'BACKUP_DIR'>

const FILE_NAME = /^pantau-ovop-(\d{4}-\d\d-\d\d)T(\d\d)(\d\d)(\d\d)Z\.tar\.gz(\.enc)?$/
const DRAFT_NAME = /^\.pantau-ovop-[\w.-]+\.draft$/
const DRAFT_MS = 24 * 60 * 60 * 1000

export function backupFolder({ PANTAU_HOME, BACKUP_DIR }: Place): string {
  return path.resolve(BACKUP_DIR ?? path.join(PANTAU_HOME, 'backups'))
}

/** The name says when a backup was made, to the second, and whether it can be read without the key. */
export function backupName(madeAt: Date, isEncrypted: boolean): string {
  const stamp = `${madeAt.toISOString().slice(0, 19).replaceAll(':', '')}Z`
  return `pantau-ovop-${stamp}.tar.gz${isEncrypted ? '.enc' : ''}`
}

/** The backups of a folder, newest first; none where there is no folder. */
export async function listBackups(folder: string): Promise<KeptBackup[]> {
  const names = await readdir(folder).catch((): string[] => [])
  const found = await Promise.all(names.map((name) => toBackup(folder, name)))
  return found.flatMap((each) => each ?? []).toSorted((a, b) => b.madeAt.getTime() - a.madeAt.getTime())
}

/** The newest backup that is there; undefined when there is none. */
export async function lastBackup(place: Place): Promise<KeptBackup | undefined> {
  return (await listBackups(backupFolder(place)))[0]
}

/** Removes what is no longer kept, and what a backup that was cut off left. Returns the names of the backups removed. */
export async function removeOldBackups(
  folder: string,
  { keep, now }: { keep: BackupKeep; now: Date },
): Promise<string[]> {
  const backups = await listBackups(folder)
  const removed = new Set(
    backupsToRemove(
      backups.map(({ madeAt }) => madeAt),
      keep,
    ),
  )
  const names = backups.filter(({ madeAt }) => removed.has(madeAt)).map(({ name }) => name)
  for (const name of names) await rm(path.join(folder, name), { force: true })
  for (const name of await readdir(folder)) await removeOldDraft(path.join(folder, name), now)
  return names
}

/** Where a backup is written before it is whole. */
export async function draftPlace(folder: string, name: string): Promise<string> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  return path.join(folder, `.${name}.${process.pid}.draft`)
}

async function removeOldDraft(file: string, now: Date): Promise<void> {
  if (!DRAFT_NAME.test(path.basename(file))) return
  const found = await stat(file).catch(() => undefined)
  if (found && now.getTime() - found.mtimeMs > DRAFT_MS) await rm(file, { force: true })
}

async function toBackup(folder: string, name: string): Promise<KeptBackup | undefined> {
  const [, day, hour, minute, second, encrypted] = FILE_NAME.exec(name) ?? []
  const found = day && (await stat(path.join(folder, name)).catch(() => undefined))
  if (!found) return undefined
  const madeAt = new Date(`${day}T${hour}:${minute}:${second}Z`)
  return { name, madeAt, sizeBytes: found.size, isEncrypted: encrypted !== undefined }
}
