import { copyFile, mkdir } from 'node:fs/promises'
import path from 'node:path'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { readMigrations } from '#server/db/migration-files.ts'
import { StartError } from '#server/errors.ts'
import { verifyDatabase, type Verified } from '#server/start/verify-database.ts'
import { AUTH_SECRET, listHomeFiles } from './home-files.ts'
import { loadDatabase } from './load-database.ts'
import type { TableContent } from './schema.ts'
import { readDatabase, readHeads, type DatabaseContent } from './snapshot.ts'
import { fillTarget, requireSpace, type Step, type Target } from './target.ts'

type Source = { home: string; databaseUrl: string | undefined }
/** To a server, where the home stays as it is, or to another home. */
export type Destination = { databaseUrl: string } | { home: string }
type Moving = { from: Source; to: Destination; step: Step }
export type Moved = { tables: TableContent[]; before: Verified; after: Verified; foreignTables: string[] }

/**
 * Copies a database to the other engine: every row, compared one by one, ledger and audit trail verified on both sides. The
 * source stays as it was.
 * @throws StartError when the source is in use or does not verify, or the target is not empty; the target stays empty then.
 */
export async function moveDatabase({ from, to, step }: Moving): Promise<Moved> {
  const source = await step('Membuka basis data asal', (onProgress) => openEngine({ ...from, onProgress }))
  try {
    await refuseUsed(source)
    await step('Menyesuaikan basis data asal', (onProgress) => migrate(source, { onProgress }))
    const before = await step('Memeriksa asal', (onProgress) => verifyDatabase(source.db, onProgress))
    if (before.faults.length > 0) {
      throw new StartError(`Data asal tidak utuh, jadi tidak dipindahkan: ${before.faults.join('; ')}.`)
    }
    const copied =
      'home' in to ? await copyToHome(source, { from, home: to.home, step }) : await copyToServer(source, to, step)
    return { ...copied, before }
  } finally {
    await source.close()
  }
}

type Copied = Omit<Moved, 'before'>

async function copyToServer(source: Engine, to: { databaseUrl: string }, step: Step): Promise<Copied> {
  const target = await step('Membuka server tujuan', (onProgress) => openEngine({ home: '', ...to, onProgress }))
  try {
    return await copyRows(source, target, { step, beforeCommit: async () => {} })
  } finally {
    await target.close()
  }
}

type ToHome = { from: Source; home: string; step: Step }

function copyToHome(source: Engine, { from, home, step }: ToHome): Promise<Copied> {
  const isOther = path.resolve(home) !== path.resolve(from.home)
  const target: Target = { home, databaseUrl: undefined, takesFiles: isOther }
  return fillTarget(target, step, async ({ engine, staging, beforeCommit }) => {
    await requireSpace(staging, 0)
    if (isOther) await step('Menyalin berkas', () => copyFiles(from.home, staging))
    return copyRows(source, engine, { step, beforeCommit })
  })
}

type Copying = { step: Step; beforeCommit: () => Promise<void> }

async function copyRows(source: Engine, target: Engine, { step, beforeCommit }: Copying): Promise<Copied> {
  const migrations = await readMigrations()
  let content: DatabaseContent | undefined
  const foreignTables = await step('Memindahkan data', (onProgress) =>
    loadDatabase(target, {
      ...{ migrations, onProgress },
      feed: async (take) => (content = await readDatabase(source, { take, onProgress })),
      beforeCommit: async () => {
        if ((await versionOf(source)) !== content?.dataVersion) throw changedMeanwhile()
        await beforeCommit()
      },
    }),
  )
  await step('Merapikan basis data', () => target.tidy())
  const after = await step('Memeriksa tujuan', (onProgress) => verifyDatabase(target.db, onProgress))
  return { tables: content?.tables ?? [], after, foreignTables }
}

async function copyFiles(home: string, staging: string): Promise<void> {
  for await (const name of listHomeFiles(home)) {
    await mkdir(path.dirname(path.join(staging, name)), { recursive: true })
    await copyFile(path.join(home, name), path.join(staging, name))
  }
  await copyFile(path.join(home, AUTH_SECRET), path.join(staging, AUTH_SECRET)).catch(() => {})
}

function versionOf(engine: Engine): Promise<number> {
  return engine.runInScriptTransaction(async (tx) => (await readHeads(tx)).dataVersion)
}

/** A home is locked by who has it; on a server, other processes show by their connections from before this one's. */
async function refuseUsed(source: Engine): Promise<void> {
  if (source.kind === 'pglite') return
  const [others] = await source.runInScriptTransaction((tx) =>
    tx.rows(`select count(*)::int as count from pg_stat_activity other, pg_stat_activity own
      where own.pid = pg_backend_pid() and other.datname = own.datname and other.application_name = own.application_name
        and other.backend_start < own.backend_start - interval '1 second'`),
  )
  if (Number(others?.['count']) === 0) return
  throw new StartError(
    'Basis data asal sedang dipakai oleh Pantau OVOP. Hentikan semua prosesnya, lalu ulangi. Tidak ada yang diubah.',
  )
}

function changedMeanwhile(): StartError {
  return new StartError(
    'Data asal berubah selama dipindahkan. Hentikan semua proses Pantau OVOP, lalu ulangi dengan tujuan kosong. ' +
      'Tujuan tetap kosong.',
  )
}
