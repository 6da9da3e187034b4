import { is, sql } from 'drizzle-orm'
import { CasingCache } from 'drizzle-orm/casing'
import { getTableConfig, PgTable, type PgColumn } from 'drizzle-orm/pg-core'
import { expect, test } from 'vitest'
import { describeOnEachEngine } from './engines.ts'
import { listRows } from './rows.ts'

type Column = { table: string; column: string; type: string; nullable: boolean; key: boolean; identity: boolean }

const casing = new CasingCache('snake_case')

describeOnEachEngine('the table definitions', (engine) => {
  test('are those of the migrated database: names, types, nulls, keys', async () => {
    const defined = listTables().flatMap(toColumns)
    expect(defined.length).toBeGreaterThan(90)
    expect(inOrder(defined)).toEqual(inOrder(await listDatabaseColumns()))
  })

  async function listDatabaseColumns(): Promise<Column[]> {
    const rows = await listRows(
      engine().db,
      sql`select relname, attname, format_type(atttypid, atttypmod) as type, attnotnull, attidentity,
          exists (select from pg_index where indrelid = pg_class.oid and indisprimary and attnum = any (indkey)) as key
        from pg_attribute join pg_class on pg_class.oid = attrelid
        where relnamespace = 'public'::regnamespace and relkind = 'r' and attnum > 0 and not attisdropped
          and relname not in ('schema_migration', 'table_version')`,
    )
    return rows.map((row) => ({
      table: String(row['relname']),
      column: String(row['attname']),
      type: String(row['type']),
      nullable: !row['attnotnull'],
      key: row['key'] === true,
      identity: row['attidentity'] === 'a',
    }))
  }
})

function listTables(): PgTable[] {
  const modules = import.meta.glob<Record<string, unknown>>('../../server/**/{*-table,table}.ts', { eager: true })
  return Object.values(modules)
    .flatMap((module) => Object.values(module))
    .filter((value) => is(value, PgTable))
}

function toColumns(table: PgTable): Column[] {
  const { name, columns, primaryKeys } = getTableConfig(table)
  const composite = new Set(primaryKeys.flatMap((key) => key.columns.map((column) => column.name)))
  return columns.map((column) => ({
    ...toColumn(name, column),
    key: column.primary || composite.has(column.name),
  }))
}

function toColumn(table: string, column: PgColumn): Column {
  return {
    table,
    column: casing.getColumnCasing(column),
    type: column.getSQLType().replace(' (', '('),
    nullable: !column.notNull,
    key: column.primary,
    identity: column.generatedIdentity?.type === 'always',
  }
}

function inOrder(columns: Column[]): Column[] {
  return columns.toSorted((a, b) => `${a.table}.${a.column}`.localeCompare(`${b.table}.${b.column}`))
}
