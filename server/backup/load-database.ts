import { isDeepStrictEqual } from 'node:util'
import type { Engine } from '#server/db/engine.ts'
import { migrateWithin } from '#server/db/migrate.ts'
import { readMigrations, type Migration } from '#server/db/migration-files.ts'
import type { ScriptTransaction } from '#server/db/script-transaction.ts'
import { StartError } from '#server/errors.ts'
import { seldom } from '#server/start/progress.ts'
import { listOwnTables, listTables, quoteName, STEADY_TEXT } from './own-tables.ts'
import type { KnownMigration, TableContent, TableShape } from './schema.ts'
import type { TakeRows } from './snapshot.ts'
import { sumRows, writeRows } from './table-rows.ts'

type Content = { migrations: readonly KnownMigration[]; tables: readonly TableContent[] }
type Loading = {
  /** The schema that the rows are of. */
  migrations: readonly Migration[]
  /** Gives all rows, then what they should add up to. */
  feed: (take: TakeRows) => Promise<Content>
  onProgress: (text: string) => void
  /** What else belongs to it: when it fails, nothing is loaded. */
  beforeCommit: (tx: ScriptTransaction) => Promise<void>
}

/**
 * Fills an empty database with rows, all of them or none, and reads them again: they must add up to the same. Foreign keys
 * are checked once all rows are there. Returns tables that are not the program's own and were left out.
 * @throws StartError when the database is not empty, or the rows are not of the given schema.
 */
export function loadDatabase(engine: Engine, loading: Loading): Promise<string[]> {
  return engine
    .runInScriptTransaction((tx) => load(tx, loading))
    .catch((error: unknown) => {
      if (error instanceof StartError) throw error
      const reason = error instanceof Error ? error.message : String(error)
      throw new StartError(`Data itu tidak dapat dimuat: ${reason}. Tujuan tetap kosong.`, { cause: error })
    })
}

async function load(tx: ScriptTransaction, loading: Loading): Promise<string[]> {
  await tx.run(STEADY_TEXT)
  await refuseFull(tx)
  await migrateWithin(tx, loading.migrations)
  const tables = new Map((await listOwnTables(tx)).map((table) => [table.name, table]))
  const rebuild = await makeReady(tx, [...tables.values()])
  const foreign = new Set<string>()
  const content = await loading.feed(async (given, lines) => {
    const table = tables.get(given.name)
    if (!table) return void foreign.add(given.name)
    if (!hasSameColumns(table, given)) throw otherSchema(given.name)
    await writeRows(tx, table, lines)
  })
  loading.onProgress('menyambung kembali')
  await rebuild()
  await keepWhenMigrated(tx, content.migrations)
  await compare(tx, tables, { tables: content.tables, onProgress: loading.onProgress })
  await loading.beforeCommit(tx)
  return [...foreign]
}

/**
 * The program's own migrations up to where a database or backup was.
 * @throws StartError when they are not the same ones.
 */
export async function migrationsOf(recorded: readonly KnownMigration[]): Promise<Migration[]> {
  const own = await readMigrations()
  for (const { version, name, sha256 } of recorded) {
    if (own[version - 1]?.sha256 === sha256) continue
    throw new StartError(
      `Perubahan basis data nomor ${version} (${name}) tidak dikenal program ini; data itu dari versi program yang lain. ` +
        'Pasang versi program itu atau yang lebih baru, lalu ulangi. Tidak ada yang diubah.',
    )
  }
  return own.slice(0, recorded.length)
}

/** @throws StartError when the database has any table, whoever made it. */
async function refuseFull(tx: ScriptTransaction): Promise<void> {
  const [table] = await listTables(tx)
  if (table === undefined) return
  throw new StartError(
    `Basis data tujuan tidak kosong (ada tabel ${table.name}). Buat basis data baru yang kosong, lalu ulangi. ` +
      'Tidak ada yang diubah.',
  )
}

function hasSameColumns({ columns }: TableShape, given: TableShape): boolean {
  return isDeepStrictEqual(columns, given.columns)
}

function otherSchema(name: string): StartError {
  return new StartError(`Kolom tabel ${name} bukan kolom yang dikenal program ini. Tidak ada yang dipulihkan.`)
}

/** Empties what migrations filled and lifts what would refuse rows in any order. Returns what puts all of it back. */
async function makeReady(tx: ScriptTransaction, tables: readonly TableShape[]): Promise<() => Promise<void>> {
  const names = tables.map(({ name }) => quoteName(name))
  const keys = await tx.rows(`
    select conrelid::regclass::text as table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace order by 1, 2`)
  await tx.run(keys.map(({ table, name }) => `alter table ${String(table)} drop constraint ${String(name)};`).join(' '))
  await tx.run(names.map((name) => `alter table ${name} disable trigger user;`).join(' '))
  await tx.run(`truncate ${names.join(', ')}`)
  return async () => {
    await tx.run(names.map((name) => `alter table ${name} enable trigger user;`).join(' '))
    for (const { table, name, definition } of keys) {
      await tx.run(`alter table ${String(table)} add constraint ${String(name)} ${String(definition)}`)
    }
    await continueSequences(tx)
  }
}

/** The next number that a column gives by itself is one more than the largest there is. */
async function continueSequences(tx: ScriptTransaction): Promise<void> {
  const numbered = await tx.rows(`
    select quote_ident(relname) as table, quote_ident(attname) as column,
      pg_get_serial_sequence(quote_ident(relname), attname) as sequence
    from pg_attribute join pg_class on pg_class.oid = attrelid
    where attidentity <> '' and relkind = 'r' and relnamespace = current_schema()::regnamespace`)
  for (const { table, column, sequence } of numbered) {
    await tx.rows(
      `select setval($1::text::regclass, (select coalesce(max(${String(column)}), 0) + 1 from ${String(table)}), false)`,
      [String(sequence)],
    )
  }
}

/** Jobs ask since when the database knows them: that is not the day on which it was restored. */
async function keepWhenMigrated(tx: ScriptTransaction, migrations: readonly KnownMigration[]): Promise<void> {
  for (const { version, appliedAt } of migrations) {
    await tx.rows('update schema_migration set applied_at = $1::text::timestamptz where version = $2', [
      appliedAt,
      version,
    ])
  }
}

type Comparing = Pick<Content, 'tables'> & { onProgress: (text: string) => void }

async function compare(
  tx: ScriptTransaction,
  tables: ReadonlyMap<string, TableShape>,
  { tables: expected, onProgress }: Comparing,
): Promise<void> {
  const tell = seldom(onProgress)
  for (const { name, rows, sum } of expected) {
    const table = tables.get(name)
    if (!table) continue
    tell(`membandingkan ${name}`)
    const found = await sumRows(tx, table)
    if (found.rows === rows && String(found.sum) === sum) continue
    throw new StartError(
      `Tabel ${name} tidak menjadi sama dengan asalnya (${found.rows} dari ${rows} baris). Tidak ada yang dipulihkan.`,
    )
  }
}
