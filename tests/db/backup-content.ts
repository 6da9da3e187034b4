import { createHash } from 'node:crypto'
import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { evidenceFile } from '#server/evidence/table.ts'
import { buildPerson } from './person-builder.ts'
import { listRows } from './rows.ts'
import { NOW, own, people } from './work-caller.ts'
import { loadWorkData, registerProduct } from './work-products.ts'

export const step = <T>(_title: string, work: (onProgress: (text: string) => void) => Promise<T>) => work(() => {})
export const makeFolder = () => mkdtemp(path.join(tmpdir(), 'pantau-backup-'))

/** The first data, work on it, and rows that a careless copy would change. */
export async function fillRegistry(db: Db): Promise<void> {
  await loadWorkData(db)
  await registerProduct(db)
  const odd = 'Kopi "Belu"\\, {satu}\n(dua)\t’ñ😀\\N'
  await db.execute(sql`update target set note = ${odd} where id = (select id from target limit 1)`)
  const { id } = await buildPerson(db, { role: 'kabupatenOfficial', kabupaten: [own] })
  await db.execute(sql`insert into person_session (id, expires_at, token, created_at, last_used_at, updated_at, person_id)
    values (gen_random_uuid(), now(), 'old', now(), now(), now(), ${id})`)
  await db.execute(sql`insert into job_run (name, due_at, attempts, started_at, lease_until, result) values
    ('a', '2026-01-01T00:00:00.123Z', 1, now(), now(), 'null'), ('b', now(), 1, now(), now(), null),
    ('c', now(), 1, now(), now(), '{"n": 12345678901234567890.123456789, "s": "\\u00e9\\n"}')`)
  await db.execute(sql`insert into briefing (id, area, month, as_of, known_at, content, hash, pdf, made_at, simulated)
    values (gen_random_uuid(), 'x', '2026-01', '2026-01-31', now(), '[1.10, null]', 'x', decode('00ff0a5c22', 'hex'), now(), false)`)
}

/** A home with an upload that the database knows, and one that is still arriving. */
export async function fillHome(db: Db): Promise<{ home: string; upload: string }> {
  const home = await makeFolder()
  const content = `isi ${home}`
  const sha256 = createHash('sha256').update(content).digest('hex')
  const upload = path.join('files', sha256.slice(0, 2), sha256)
  await mkdir(path.dirname(path.join(home, upload)), { recursive: true })
  await writeFile(path.join(home, upload), content)
  await mkdir(path.join(home, 'files/incoming'))
  await writeFile(path.join(home, 'files/incoming/half'), 'half')
  await mkdir(path.join(home, 'wilayah'))
  await writeFile(path.join(home, 'wilayah/kabupaten.topojson'), '{}')
  await writeFile(path.join(home, 'auth-secret'), 'a secret of more than 32 characters\n')
  const file = { kabupatenCode: own, name: 'a.jpg', mediaType: 'image/jpeg', sizeBytes: content.length }
  await db.insert(evidenceFile).values({
    ...{ ...file, id: crypto.randomUUID(), sha256, uploadedBy: people.pmdStaff.id, uploadedAt: NOW },
  })
  return { home, upload }
}

/** Every row of every table as one number each, and what guards the tables; sessions and the data version apart. */
export async function imprintOf(db: Db): Promise<unknown[]> {
  const tables = await listRows(
    db,
    sql`select tablename as name from pg_tables where schemaname = current_schema()
      and tablename not in ('person_session', 'verification', 'data_version') order by tablename collate "C"`,
  )
  const sums: unknown[] = []
  for (const { name } of tables) {
    const table = sql.identifier(String(name))
    sums.push(
      ...(await listRows(
        db,
        sql`select ${String(name)}::text as name, count(*)::int as rows,
          md5(string_agg(md5(each::text), '' order by md5(each::text))) as sum from ${table} each`,
      )),
    )
  }
  const guards = await listRows(
    db,
    sql`select conrelid::regclass::text || ' ' || conname || ' ' || pg_get_constraintdef(oid) as guard from pg_constraint
        where connamespace = current_schema()::regnamespace and contype <> 'n'
      union all select pg_get_triggerdef(oid) || tgenabled::text from pg_trigger where not tgisinternal
      union all select indexdef from pg_indexes where schemaname = current_schema()`,
  )
  // Newer servers list what must not be null as constraints, and each sorts in its own way.
  return [...sums, ...guards.map(({ guard }) => String(guard)).toSorted()]
}
