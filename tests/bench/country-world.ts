import { randomUUID } from 'node:crypto'
import { and, eq, isNotNull, sql } from 'drizzle-orm'
import postgres from 'postgres'
import type { Db } from '#server/db/database.ts'
import { openEngine } from '#server/db/engine.ts'
import { outlet } from '#server/outlet/table.ts'
import { productStanding } from '#server/product/standing-table.ts'
import { product } from '#server/product/table.ts'
import { umkm } from '#server/umkm/table.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Actor } from '#shared/access/role.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { addMonths, dayInWita, monthOf } from '#shared/day/day.ts'
import { readKabupatenCode, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { FIRST_PROVINCE, isNational, provinceOf, type ProvinceCode } from '#shared/wilayah/province.ts'
import { callerOf, people } from '#tests/db/work-caller.ts'
import type { Place } from './country-commands.ts'
import type { Asked } from './country-reads.ts'

export type OpenedCountry = {
  asked: Asked
  /** Acts in a transaction that is taken back. */
  taken: (act: (place: Place) => Promise<unknown>) => Promise<void>
  /** Removes the rows that were taken back. */
  tidy: () => Promise<void>
  close: () => Promise<void>
}

const CODE = readKabupatenCode('53.06') as KabupatenCode
const SOME = 300
const MOST_ACTED_ON = 100

/** Opens a filled database for being asked. It must be at the schema of this program. */
export async function openCountry(databaseUrl: string): Promise<OpenedCountry> {
  const engine = await openEngine({ home: '', databaseUrl, onProgress: () => {} })
  const { db } = engine
  const today = dayInWita(new Date())
  const official: Actor = { ...people.ownOfficial, id: randomUUID(), kabupaten: [CODE] }
  const staff: Actor = { ...people.pmdStaff, id: randomUUID() }
  const provinces = await listProvinces(db)
  const inside = (province: ProvinceCode) => (isNational(provinces) ? { province } : {})
  const asked: Asked = {
    ...{ db, today, kabupaten: CODE, isNational: isNational(provinces) },
    ...{ localWord: await commonWord(db), lastMonth: addMonths(monthOf(today), -1) },
    ...{ inProvince: inside(FIRST_PROVINCE), inOther: inside(await usualProvince(db)) },
    ...{ visitor: callerOf(db, undefined, today), staff: callerOf(db, staff, today) },
    ...{ official: callerOf(db, official, today), actor: staff, names: await someNames(db) },
    aProduct: oneOf(await someIds(db, product)),
    aUmkm: oneOf(await someIds(db, umkm)),
    anOutlet: oneOf(await someIds(db, outlet)),
  }
  const place = { ...(await findPlace(db, asked)), actor: staff, official }
  return {
    asked,
    taken: (act) => takeBack(db, (tx) => act({ ...place, db: tx })),
    tidy: () => removeDeadRows(databaseUrl),
    close: () => engine.close(),
  }
}

/** A province with as many kabupaten as most have: half of them have more. */
async function usualProvince(db: Db): Promise<ProvinceCode> {
  const sizes = Map.groupBy(await listKabupaten(db, OPEN_SCOPE), ({ code }) => provinceOf(code))
  const provinces = [...sizes].toSorted(([, some], [, others]) => some.length - others.length)
  return provinces[Math.floor(provinces.length / 2)]?.[0] ?? FIRST_PROVINCE
}

async function someIds(db: Db, table: typeof product | typeof umkm | typeof outlet): Promise<string[]> {
  const rows = await db
    .select({ id: table.id })
    .from(table)
    .where(and(eq(table.kabupatenCode, CODE), table === outlet ? eq(outlet.kind, 'outlet') : undefined))
    .orderBy(sql`md5(${table.id}::text)`)
    .limit(SOME)
  return rows.map((row) => row.id)
}

async function someNames(db: Db): Promise<string[]> {
  const rows = await db
    .select({ name: product.name })
    .from(product)
    .where(and(eq(product.kabupatenCode, CODE), isNotNull(product.name)))
    .orderBy(sql`md5(${product.id}::text)`)
    .limit(50)
  return rows.flatMap(({ name }) => name ?? [])
}

/** A word that about fifteen names of the kabupaten have. */
async function commonWord(db: Db): Promise<string> {
  const { searchKey, kabupatenCode, isArchived } = productStanding
  const words = db
    .select({ word: sql<string>`unnest(string_to_array(${searchKey}, ' '))`.as('word') })
    .from(productStanding)
    .where(and(eq(kabupatenCode, CODE), eq(isArchived, false)))
    .as('words')
  const [found] = await db
    .select({ word: words.word })
    .from(words)
    .where(sql`length(${words.word}) > 3`)
    .groupBy(words.word)
    .orderBy(sql`abs(count(*) - 15)`, words.word)
    .limit(1)
  if (!found) throw new Error('The registry names no products.')
  return found.word
}

/** One after the other, so that the same is not asked twice in a row. */
function oneOf(ids: readonly string[]): () => string {
  let next = 0
  return () => ids[next++ % ids.length] ?? ''
}

async function findPlace(
  db: Db,
  { today, lastMonth, staff, anOutlet }: Asked,
): Promise<Omit<Place, 'db' | 'actor' | 'official'>> {
  const pending = await db
    .select({ id: product.id, baseVersion: product.version })
    .from(productStanding)
    .innerJoin(product, eq(product.id, productStanding.productId))
    .where(and(eq(productStanding.mentoring, 'pending'), eq(productStanding.isArchived, false)))
    .orderBy(sql`${productStanding.kabupatenCode} <> ${CODE}`, product.id)
    .limit(MOST_ACTED_ON)
  const outletId = anOutlet()
  const { version: baseVersion } = await staff.shelf.get({ outletId, month: lastMonth })
  const { version: reportVersion } = await staff.report.get({ kabupatenCode: CODE, month: monthOf(today) })
  return {
    ...{ today, kabupaten: CODE, lastMonth, pending, reportVersion },
    shelf: { outletId, baseVersion },
  }
}

class TakenBack extends Error {}

async function takeBack(db: Db, act: (tx: Db) => Promise<unknown>): Promise<void> {
  const acted = db.transaction(async (tx) => {
    await act(tx)
    throw new TakenBack()
  })
  await acted.catch((error: unknown) => {
    if (!(error instanceof TakenBack)) throw error
  })
}

/**
 * What is taken back stays in tables and indexes until the database tidies up, and everybody reads past it. No registry
 * takes so much back: a small one is tidied up by the server itself soon, one of the country after millions of rows.
 */
async function removeDeadRows(databaseUrl: string): Promise<void> {
  // A line of its own: those of the program end what takes long.
  const own = postgres(databaseUrl, { max: 1, onnotice: () => {} })
  try {
    const touched = await own<{ name: string }[]>`
      select relid::regclass::text as name from pg_stat_user_tables where n_dead_tup > 0`
    for (const { name } of touched) await own.unsafe(`vacuum (index_cleanup on) ${name}`)
  } finally {
    await own.end()
  }
}
