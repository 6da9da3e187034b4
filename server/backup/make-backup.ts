import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Engine } from '#server/db/engine.ts'
import { writeArchive, type Archive } from './archive.ts'
import { backupFolder, backupName, draftPlace } from './backup-folder.ts'
import { AUTH_SECRET, listHomeFiles, uploadHashOf } from './home-files.ts'
import { PROGRAM_VERSION } from './program-version.ts'
import type { BackupPart, Manifest, TableShape } from './schema.ts'
import { readDatabase } from './snapshot.ts'

const PART_CHARACTERS = 4_000_000
export const MANIFEST = 'manifest.json'

/** Where the database is, where backups go, and with which key. */
export type BackupPlan = { engine: Engine; home: string; folder: string; key: string | undefined }
export type MadeBackup = { file: string; sizeBytes: number; manifest: Manifest }

export function planOf(
  engine: Engine,
  environment: Parameters<typeof backupFolder>[0] & { BACKUP_KEY?: string | undefined },
): BackupPlan {
  const { PANTAU_HOME: home, BACKUP_KEY: key } = environment
  return { engine, home, key, folder: backupFolder(environment) }
}

type Making = { now: Date; onProgress: (text: string) => void }

/** Makes a backup of one state of the database, with the home's files, while the program goes on. */
export async function makeBackup(plan: BackupPlan, { now, onProgress }: Making): Promise<MadeBackup> {
  const name = backupName(now, plan.key !== undefined)
  const file = path.join(plan.folder, name)
  const target = { draft: await draftPlace(plan.folder, name), file, key: plan.key, madeAt: now }
  const manifest = await writeArchive(target, async (archive) => {
    const tables = tableParts(archive)
    const expected = new Set<string>()
    const content = await readDatabase(plan.engine, {
      ...{ onProgress, take: tables.take },
      before: async (tx) => {
        const uploads = await tx.rows('select distinct sha256 from evidence_file')
        for (const { sha256 } of uploads) expected.add(String(sha256))
      },
    })
    const parts = await tables.end()
    onProgress('berkas')
    const files = await addFiles(archive, plan.home, { parts, expected })
    const authSecret = await addSecret(archive, plan, parts)
    const engine = plan.engine.kind
    const made = { format: 1, programVersion: PROGRAM_VERSION, madeAt: now.toISOString(), engine, ...content } as const
    const whole: Manifest = { ...made, files, authSecret, parts }
    await archive.addText(MANIFEST, `${JSON.stringify(whole, null, 1)}\n`)
    return whole
  })
  return { file, sizeBytes: (await stat(file)).size, manifest }
}

/** Rows become parts of some megabytes, because the size of a part has to be known before it is written. */
function tableParts(archive: Archive) {
  const parts: BackupPart[] = []
  let table = ''
  let number = 0
  let waiting: string[] = []
  let characters = 0
  const write = async () => {
    if (waiting.length === 0) return
    number += 1
    const name = `tables/${table}/${String(number).padStart(6, '0')}.jsonl`
    const text = `${waiting.join('\n')}\n`
    waiting = []
    characters = 0
    parts.push(await archive.addText(name, text))
  }
  const take = async ({ name }: TableShape, lines: readonly string[]) => {
    if (name !== table || characters > PART_CHARACTERS) await write()
    if (name !== table) number = 0
    table = name
    for (const line of lines) waiting.push(line)
    characters += lines.reduce((sum, line) => sum + line.length, 0)
  }
  const end = async () => {
    await write()
    return parts
  }
  return { take, end }
}

type Collected = { parts: BackupPart[]; expected: Set<string> }

/** An upload that is lost or damaged does not keep the rest from being saved: it is counted and told. */
async function addFiles(archive: Archive, home: string, { parts, expected }: Collected): Promise<Manifest['files']> {
  const files = { count: 0, bytes: 0, missing: 0, broken: 0 }
  for await (const name of listHomeFiles(home)) {
    const part = await archive.addFile(name, path.join(home, name))
    const hash = uploadHashOf(name)
    if (hash !== undefined && hash !== part.sha256) files.broken += 1
    if (hash !== undefined) expected.delete(hash)
    parts.push(part)
    files.count += 1
    files.bytes += part.bytes
  }
  return { ...files, missing: expected.size }
}

/** What opens second factors is kept only where the backup itself needs a key. */
async function addSecret(
  archive: Archive,
  { home, key }: BackupPlan,
  parts: BackupPart[],
): Promise<Manifest['authSecret']> {
  const secret = await readFile(path.join(home, AUTH_SECRET), 'utf8').catch(() => undefined)
  if (secret === undefined) return 'none'
  if (key === undefined) return 'left-out'
  parts.push(await archive.addText(AUTH_SECRET, secret))
  return 'included'
}
