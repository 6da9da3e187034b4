import { asc, eq, like } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { isKept, keptRows } from '#server/db/kept-rows.ts'
import { DomainError } from '#server/errors.ts'
import { isInScope, OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { provinceOf, type ProvinceCode } from '#shared/wilayah/province.ts'
import type { Kabupaten } from '#shared/wilayah/schema.ts'
import { kabupaten } from './table.ts'

/** The kabupaten and kota in scope, by code. */
export async function listKabupaten(db: Db, scope: Scope): Promise<KabupatenRow[]> {
  // Where they are not kept, a command about one kabupaten must not read those of a country.
  if (!isKept(db)) return readKabupaten(db, scope)
  const rows = await keptRows(db, { name: 'kabupaten', tables: ['kabupaten'] }, () => readKabupaten(db, OPEN_SCOPE))
  return scope.kabupaten === 'all' ? rows : rows.filter((row) => isInScope(scope, row.code))
}

/** The codes of the kabupaten of a province, which theirs begin with. */
export async function listCodesOfProvince(db: Db, province: ProvinceCode): Promise<KabupatenCode[]> {
  const { code } = kabupaten
  const rows = isKept(db)
    ? await listKabupaten(db, OPEN_SCOPE)
    : await db
        .select({ code })
        .from(kabupaten)
        .where(like(code, `${province}.%`))
        .orderBy(asc(code))
  return rows.flatMap((row) => (provinceOf(row.code) === province ? row.code : []))
}

async function readKabupaten(db: Db, scope: Scope): Promise<KabupatenRow[]> {
  return db
    .select({
      code: kabupaten.code,
      name: kabupaten.name,
      shortName: kabupaten.shortName,
      jenis: kabupaten.jenis,
      island: kabupaten.island,
      capital: kabupaten.capital,
      latitude: kabupaten.latitude,
      longitude: kabupaten.longitude,
      population: kabupaten.population,
      desaCount: kabupaten.desaCount,
      kelurahanCount: kabupaten.kelurahanCount,
    })
    .from(kabupaten)
    .where(inScope(kabupaten.code, scope))
    .orderBy(asc(kabupaten.code))
}

/** The kabupaten as rows, for the queries of others that ask something of each at once. */
export const kabupatenRows = kabupaten

/** The codes of Statistics Indonesia, by Kemendagri code. */
export async function listBpsCodes(db: Db): Promise<ReadonlyMap<KabupatenCode, string>> {
  const rows = await db.select({ code: kabupaten.code, bpsCode: kabupaten.bpsCode }).from(kabupaten)
  return new Map(rows.map(({ code, bpsCode }) => [code, bpsCode]))
}

/** By what names and codes each kabupaten and kota is known. */
export async function listKabupatenNames(db: Db) {
  const { code, bpsCode, name, shortName, abbreviation, jenis, capital } = kabupaten
  return db.select({ code, bpsCode, name, shortName, abbreviation, jenis, capital }).from(kabupaten).orderBy(asc(code))
}

/**
 * One kabupaten with all that the register says of it.
 * @throws DomainError not-found when no kabupaten in scope has the code.
 */
export async function requireKabupaten(db: Db, scope: Scope, code: KabupatenCode): Promise<Kabupaten> {
  const [row] = isInScope(scope, code) ? await db.select().from(kabupaten).where(eq(kabupaten.code, code)) : []
  if (!row) throw new DomainError('not-found', (say) => say.noKabupaten(code))
  const { abbreviation, ...rest } = row
  return { ...rest, ...(abbreviation !== null && { abbreviation }) }
}
