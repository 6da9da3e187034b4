import { randomUUID } from 'node:crypto'
import { and, eq, sql } from 'drizzle-orm'
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
    ...{ inProvince: inside(FIRST_PROVINCE), inOther: inside(await usualProvince(db)) },
    ...{ visitor: callerOf(db, undefined, today), staff: callerOf(db, staff, today) },
    official: callerOf(db, official, today),
    aProduct: oneOf(await someIds(db, product)),
    aUmkm: oneOf(await someIds(db, umkm)),
    anOutlet: oneOf(await someIds(db, outlet)),
  }
  const place = { ...(await findPlace(db, asked)), actor: staff, official }
  return {
    asked,
    taken: (act) => takeBack(db, (tx) => act({ ...place, db: tx })),
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

/** One after the other, so that the same is not asked twice in a row. */
function oneOf(ids: readonly string[]): () => string {
  let next = 0
  return () => ids[next++ % ids.length] ?? ''
}

async function findPlace(
  db: Db,
  { today: text, staff, anOutlet }: Asked,
): Promise<Omit<Place, 'db' | 'actor' | 'official'>> {
  const today = dayInWita(new Date(`${text}T12:00:00+08:00`))
  const lastMonth = addMonths(monthOf(today), -1)
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
