import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { migrate } from '#server/db/migrate.ts'
import type { ScriptTransaction } from '#server/db/script-transaction.ts'
import { StartError } from '#server/errors.ts'
import { seldom } from '#server/start/progress.ts'
import { verifyDatabase, type Verified } from '#server/start/verify-database.ts'
import { AUTH_SECRET } from './home-files.ts'
import { loadDatabase, migrationsOf } from './load-database.ts'
import { MANIFEST } from './make-backup.ts'
import { broken, checkBackup, holdText, readParts, type OpenedPart } from './open-backup.ts'
import type { Manifest } from './schema.ts'
import type { TakeRows } from './snapshot.ts'
import { fillTarget, requireSpace, type Step, type Target } from './target.ts'

/**
 * What browsers and other processes kept of a version after the backup was made must not be taken for the same version later.
 */
const VERSION_LEAP = 1_000_000

type Restoring = { file: string; key: string | undefined; target: Omit<Target, 'takesFiles'>; step: Step }
export type Restored = { manifest: Manifest; verified: Verified; foreignTables: string[] }

/**
 * Restores a backup into an empty home, or an empty database and a home without files. The whole file is checked before
 * anything is written, what is written is checked against it, and at the end ledger and audit trail are verified.
 * @throws StartError when the file or the target will not do; nothing is left behind then.
 */
export async function restoreBackup({ file, key, target, step }: Restoring): Promise<Restored> {
  const manifest = await step('Memeriksa cadangan', (onProgress) => checkBackup({ file, key }, onProgress))
  const migrations = await migrationsOf(manifest.migrations)
  await refuseOtherSecret(target.home, manifest)
  return fillTarget({ ...target, takesFiles: true }, step, async ({ engine, staging, beforeCommit }) => {
    await requireSpace(
      staging,
      manifest.parts.reduce((sum, { bytes }) => sum + bytes, 0),
    )
    const foreignTables = await step('Memulihkan data', (onProgress) =>
      loadDatabase(engine, {
        ...{ migrations, onProgress },
        feed: async (take) => {
          const write = writerOf(manifest, { take, staging, onProgress })
          await readParts({ file, key }, write)
          return manifest
        },
        beforeCommit: async (tx) => {
          await leap(tx)
          await beforeCommit()
        },
      }),
    )
    await step('Menyesuaikan basis data', (onProgress) => migrate(engine, { onProgress }))
    await step('Merapikan basis data', () => engine.tidy())
    const verified = await step('Memeriksa buku besar dan jejak audit', (onProgress) =>
      verifyDatabase(engine.db, onProgress),
    )
    return { manifest, verified, foreignTables }
  })
}

type Writing = { take: TakeRows; staging: string; onProgress: (text: string) => void }

function writerOf(manifest: Manifest, { take, staging, onProgress }: Writing) {
  const tables = new Map(manifest.tables.map((table) => [table.name, table]))
  const tell = seldom(onProgress)
  let rows = 0
  return async (part: OpenedPart): Promise<void> => {
    if (part.path === MANIFEST) return void (await holdText(part))
    if (part.table === undefined) return writeFile(part, staging)
    const table = tables.get(part.table)
    if (!table) throw broken(`tabel ${part.table} tidak ada dalam daftar isinya`)
    const lines = (await holdText(part)).split('\n').filter((line) => line !== '')
    for (const some of inBatches(lines)) await take(table, some)
    rows += lines.length
    tell(`${rows.toLocaleString('id')} baris`)
  }
}

const BATCH_CHARACTERS = 1_000_000
const BATCH_ROWS = 5000

function* inBatches(lines: readonly string[]): Generator<string[]> {
  let batch: string[] = []
  let characters = 0
  for (const line of lines) {
    batch.push(line)
    characters += line.length
    if (characters < BATCH_CHARACTERS && batch.length < BATCH_ROWS) continue
    yield batch
    batch = []
    characters = 0
  }
  if (batch.length > 0) yield batch
}

/** The path was checked when the part was opened. */
async function writeFile({ path: name, content }: OpenedPart, staging: string): Promise<void> {
  const file = path.join(staging, name)
  await mkdir(path.dirname(file), { recursive: true })
  const mode = name === AUTH_SECRET ? 0o600 : 0o644
  await pipeline(content, createWriteStream(file, { flags: 'wx', mode }))
}

async function leap(tx: ScriptTransaction): Promise<void> {
  await tx.run(`update data_version set version = version + ${VERSION_LEAP}`)
}

/** The secret of another home would be lost, and with it what it opens. */
async function refuseOtherSecret(home: string, { authSecret, parts }: Manifest): Promise<void> {
  if (authSecret !== 'included') return
  const there = await readFile(path.join(home, AUTH_SECRET)).catch(() => undefined)
  const kept = parts.find((part) => part.path === AUTH_SECRET)
  if (there === undefined || createHash('sha256').update(there).digest('hex') === kept?.sha256) return
  throw new StartError(
    `Folder ${path.resolve(home)} sudah memuat ${AUTH_SECRET} lain. Pindahkan berkas itu, lalu ulangi. ` +
      'Tidak ada yang diubah.',
  )
}
