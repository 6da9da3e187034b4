import type { ScriptTransaction } from '#server/db/script-transaction.ts'
import type { TableShape } from './schema.ts'

/**
 * Sessions and half-done sign-ins stay behind: whoever signed out after a backup was made must not be signed in again by it.
 * Unlogged tables stay behind because PostgreSQL itself may lose them at any time.
 */
const leftBehind = new Set(['person_session', 'verification'])

/** Tables of extensions are not ours; generated columns make themselves. */
const columnsOfTables = `
  select relname as table, attname as name, format_type(atttypid, atttypmod) as type
  from pg_class join pg_attribute on attrelid = pg_class.oid
  where relkind = 'r' and relpersistence = 'p' and relnamespace = current_schema()::regnamespace
    and attnum > 0 and not attisdropped and attgenerated = ''
    and not exists (select from pg_depend where objid = pg_class.oid and deptype = 'e')
  order by relname collate "C", attnum`

/** What every tool of a backup takes for granted, so that the same value is the same text on every server. */
export const STEADY_TEXT = `
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0; set local timezone = 'UTC';
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local extra_float_digits = 1;
  set local bytea_output = 'hex'`

/** The tables whose rows are kept, by name. The list of migrations is not one of them: it is made by migrating. */
export async function listOwnTables(tx: ScriptTransaction): Promise<TableShape[]> {
  const tables = await listTables(tx)
  return tables.filter((table) => table.name !== 'schema_migration' && !leftBehind.has(table.name))
}

/** Every table of the schema, whoever made it. */
export async function listTables(tx: ScriptTransaction): Promise<TableShape[]> {
  const tables: TableShape[] = []
  for (const row of await tx.rows(columnsOfTables)) {
    const name = String(row['table'])
    if (tables.at(-1)?.name !== name) tables.push({ name, columns: [] })
    tables.at(-1)?.columns.push({ name: String(row['name']), type: String(row['type']) })
  }
  return tables
}

export function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}
