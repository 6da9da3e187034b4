import { hash } from 'node:crypto'
import type { ScriptTransaction } from '#server/db/script-transaction.ts'
import { quoteName } from './own-tables.ts'
import type { TableShape } from './schema.ts'

const FIRST_FETCH_ROWS = 100
const MOST_FETCH_ROWS = 5000
const FETCH_CHARACTERS = 1_000_000

/**
 * The rows of a table, some at a time, so that memory holds about a megabyte of them however many there are. A row is one
 * line of JSON: its columns as PostgreSQL writes them as text, in order.
 */
export async function* readRows(tx: ScriptTransaction, { name, columns }: TableShape): AsyncGenerator<string[]> {
  const texts = columns.map((column) => `${quoteName(column.name)}::text`).join(', ')
  await tx.run(
    `declare backup_rows no scroll cursor for select json_build_array(${texts})::text as line from ${quoteName(name)}`,
  )
  let count = FIRST_FETCH_ROWS
  for (;;) {
    const lines = (await tx.rows(`fetch ${count} from backup_rows`)).map(({ line }) => String(line))
    if (lines.length === 0) break
    yield lines
    const characters = lines.reduce((sum, line) => sum + line.length, 0)
    const fitting = Math.floor((FETCH_CHARACTERS / characters) * lines.length)
    count = Math.max(1, Math.min(MOST_FETCH_ROWS, 2 * count, fitting))
  }
  await tx.run('close backup_rows')
}

/** Writes rows as `readRows` gives them. */
export async function writeRows(
  tx: ScriptTransaction,
  { name, columns }: TableShape,
  lines: readonly string[],
): Promise<void> {
  const names = columns.map((column) => quoteName(column.name)).join(', ')
  const values = columns.map(({ type }, index) => `(line ->> ${index})::${type}`).join(', ')
  await tx.rows(
    `insert into ${quoteName(name)} (${names}) overriding system value
     select ${values} from jsonb_array_elements($1::text::jsonb) as line`,
    [`[${lines.join(',')}]`],
  )
}

/** How many rows a table has, and the sum of their hashes: the same for the same rows in any order. */
export type RowSum = { rows: number; sum: bigint }
export const NO_ROWS: RowSum = { rows: 0, sum: 0n }

export function addRows({ rows, sum }: RowSum, lines: readonly string[]): RowSum {
  const added = lines.reduce((total, line) => total + hash('sha256', line, 'buffer').readBigUInt64LE(), sum)
  return { rows: rows + lines.length, sum: BigInt.asUintN(64, added) }
}

export async function sumRows(tx: ScriptTransaction, table: TableShape): Promise<RowSum> {
  let sum = NO_ROWS
  for await (const lines of readRows(tx, table)) sum = addRows(sum, lines)
  return sum
}
