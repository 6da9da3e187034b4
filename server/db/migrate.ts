import { StartError } from '#server/errors.ts'
import type { Engine } from './engine.ts'
import { readMigrations, type Migration } from './migration-files.ts'
import type { ScriptTransaction } from './script-transaction.ts'

type MigrateOptions = { onProgress: (text: string) => void; folder?: URL }
type Recorded = { version: number; name: string; sha256: string }

// Any fixed number does: it only has to be the same in every process of this program.
const MIGRATION_LOCK = 7_306_841

/**
 * Brings the database to the program's schema, one transaction per migration. Several processes may do so at once.
 * @throws StartError when the database is newer than the program, or a recorded migration is not the one the program has.
 */
export async function migrate(engine: Engine, { onProgress, folder }: MigrateOptions): Promise<void> {
  const migrations = await readMigrations(folder)
  const applyNext = () => engine.runInScriptTransaction((tx) => applyOne(tx, migrations, onProgress))
  while (await applyNext());
}

async function applyOne(
  tx: ScriptTransaction,
  migrations: readonly Migration[],
  onProgress: MigrateOptions['onProgress'],
): Promise<boolean> {
  await lockSchema(tx)
  const recorded = await readRecorded(tx)
  for (const record of recorded) refuseUnknown(record, migrations)
  const next = migrations[recorded.length]
  if (!next) return false
  onProgress(`Menyesuaikan basis data: ${next.version} dari ${migrations.length} (${next.name})`)
  await apply(tx, next)
  return true
}

/** Applies migrations in a transaction of the caller's, to a database that has none yet: all of them or nothing. */
export async function migrateWithin(tx: ScriptTransaction, migrations: readonly Migration[]): Promise<void> {
  await lockSchema(tx)
  if ((await readRecorded(tx)).length > 0) throw new Error('migrateWithin is for an empty database')
  for (const migration of migrations) await apply(tx, migration)
}

async function lockSchema(tx: ScriptTransaction): Promise<void> {
  await tx.run(`set local statement_timeout = 0; select pg_advisory_xact_lock(${MIGRATION_LOCK})`)
}

async function readRecorded(tx: ScriptTransaction): Promise<Recorded[]> {
  await tx.run(`create table if not exists schema_migration (
    version integer primary key,
    name text not null,
    sha256 text not null,
    applied_at timestamptz(3) not null
  )`)
  const rows = await tx.rows('select version, name, sha256 from schema_migration order by version')
  return rows.map(({ version, name, sha256 }) => ({
    version: Number(version),
    name: String(name),
    sha256: String(sha256),
  }))
}

function refuseUnknown({ version, name, sha256 }: Recorded, migrations: readonly Migration[]): void {
  const own = migrations[version - 1]
  if (!own) {
    throw new StartError(
      `Basis data ini dipakai oleh versi Pantau OVOP yang lebih baru: ia memuat perubahan nomor ${version} (${name}), ` +
        `sedangkan program ini baru mengenal sampai nomor ${migrations.length}. ` +
        'Jalankan versi program yang terbaru. Tidak ada data yang diubah.',
    )
  }
  if (own.sha256 !== sha256) {
    throw new StartError(
      `Perubahan basis data nomor ${version} (${name}) pada basis data ini berbeda dari yang dibawa program (${own.name}). ` +
        'Pasang kembali program dari rilis resmi yang terakhir dipakai. Tidak ada data yang diubah.',
    )
  }
}

async function apply(tx: ScriptTransaction, { version, name, sha256, script }: Migration): Promise<void> {
  try {
    await tx.run(script)
    await tx.rows('insert into schema_migration values ($1, $2, $3, now())', [version, name, sha256])
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const advice = 'Basis data tetap seperti semula. Laporkan pesan ini kepada pengelola program.'
    throw new StartError(`Perubahan basis data nomor ${version} (${name}) gagal: ${reason}. ${advice}`, {
      cause: error,
    })
  }
}
