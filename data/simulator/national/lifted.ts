import type { ScriptTransaction } from '#server/db/script-transaction.ts'

/** The tables that hold a row for each product or more. */
const LARGE = ['umkm', 'product', 'product_standing', 'certificate', 'registry_event', 'ledger_line']
const list = LARGE.map((name) => `'${name}'::regclass`).join(', ')

/**
 * Takes off the large tables what every single row would pay for: foreign keys, indexes, triggers. How it is put back is written down
 * in the same transaction, so that whoever goes on after a kill knows it.
 */
export async function liftFromTables(tx: ScriptTransaction): Promise<void> {
  const found = await tx.rows(`
    select 1 as turn, format('alter table %s drop constraint %I', conrelid::regclass, conname) as lift,
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) as statement
    from pg_constraint where contype = 'f' and (conrelid in (${list}) or confrelid in (${list}))
    union all
    select 0, format('alter table %s drop constraint %I', conrelid::regclass, conname),
      format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    from pg_constraint where contype in ('p', 'u') and conrelid in (${list})
    union all
    select 0, format('drop index %s', indexrelid::regclass), pg_get_indexdef(indexrelid)
    from pg_index where indrelid in (${list})
      and not exists (select from pg_constraint where conindid = indexrelid and contype in ('p', 'u'))
    order by 1, 2`)
  const statements = found.map((row) => String(row['statement']))
  for (const [position, statement] of statements.entries()) {
    await tx.rows('insert into national_fill.lifted values ($1, $2)', [position, statement])
  }
  for (const row of found.toReversed()) await tx.run(String(row['lift']))
  await tx.run(LARGE.map((name) => `alter table ${name} disable trigger user;`).join(' '))
}

/** What is still to be put back, in order. */
export async function listLifted(tx: ScriptTransaction): Promise<{ position: number; statement: string }[]> {
  const rows = await tx.rows('select position, statement from national_fill.lifted order by position')
  return rows.map((row) => ({ position: Number(row['position']), statement: String(row['statement']) }))
}

export async function putBack(tx: ScriptTransaction, { position, statement }: { position: number; statement: string }) {
  const [due] = await tx.rows('delete from national_fill.lifted where position = $1 returning position', [position])
  if (due) await tx.run(statement)
}

/** The triggers again, and the sums beside the lines, which only they keep. */
export async function putBackTriggers(tx: ScriptTransaction): Promise<void> {
  await tx.run('select fill_ledger_total(); select fill_launch_total(); select fill_lists();')
  await tx.run(LARGE.map((name) => `alter table ${name} enable trigger user;`).join(' '))
}
