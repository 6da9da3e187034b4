import type { Engine } from '#server/db/engine.ts'
import type { ScriptTransaction } from '#server/db/script-transaction.ts'
import { seldom } from '#server/start/progress.ts'
import { listOwnTables, STEADY_TEXT } from './own-tables.ts'
import type { KnownMigration, Manifest, TableContent, TableShape } from './schema.ts'
import { addRows, NO_ROWS, readRows } from './table-rows.ts'

type Heads = Pick<Manifest, 'simulated' | 'dataVersion' | 'audit' | 'ledger'>
export type DatabaseContent = Heads & { migrations: KnownMigration[]; tables: TableContent[] }
/** Takes some rows of a table; the next ones come when it is done with them. */
export type TakeRows = (table: TableShape, lines: readonly string[]) => Promise<void>

type Reading = { take: TakeRows; onProgress: (text: string) => void; before?: (tx: ScriptTransaction) => Promise<void> }

/** Gives all rows of one state of the database, while others go on reading and writing; then what they add up to. */
export function readDatabase(engine: Engine, { take, onProgress, before }: Reading): Promise<DatabaseContent> {
  return engine.runInScriptTransaction(async (tx) => {
    await tx.run(`set transaction isolation level repeatable read, read only; ${STEADY_TEXT}`)
    // A sequential scan that begins anywhere would give the rows of a large table in another order each time.
    await tx.run('set local synchronize_seqscans = off')
    const migrations = await listMigrations(tx)
    const shapes = await listOwnTables(tx)
    await before?.(tx)
    const tell = seldom(onProgress)
    const tables: TableContent[] = []
    for (const shape of shapes) {
      let sum = NO_ROWS
      for await (const lines of readRows(tx, shape)) {
        sum = addRows(sum, lines)
        await take(shape, lines)
        tell(`${shape.name} ${sum.rows.toLocaleString('id')} baris`)
      }
      tables.push({ ...shape, rows: sum.rows, sum: String(sum.sum) })
    }
    return { ...(await readHeads(tx)), migrations, tables }
  })
}

/** Where the registry and its two proofs end. */
export async function readHeads(tx: ScriptTransaction): Promise<Heads> {
  const [row] = await tx.rows(`select version::text, simulated, audit_count::text as audits, audit_hash,
      (select count(*) from ledger_line)::text as lines,
      (select coalesce(max(ordinal), 0) from ledger_line)::text as last
    from data_version`)
  if (!row) throw new Error('data_version has no row: the database was not migrated')
  return {
    simulated: row['simulated'] === true,
    dataVersion: Number(row['version']),
    audit: { count: Number(row['audits']), hash: String(row['audit_hash']) },
    ledger: { lines: Number(row['lines']), lastOrdinal: Number(row['last']) },
  }
}

async function listMigrations(tx: ScriptTransaction): Promise<KnownMigration[]> {
  const rows = await tx.rows(
    `select version, name, sha256, applied_at::text as applied from schema_migration order by version`,
  )
  return rows.map(({ version, name, sha256, applied }) => ({
    ...{ version: Number(version), name: String(name), sha256: String(sha256), appliedAt: String(applied) },
  }))
}
