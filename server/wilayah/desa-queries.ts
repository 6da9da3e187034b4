import { asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import type { Scope } from '#shared/access/scope.ts'
import { findDesa, type DesaFound } from '#shared/wilayah/find-desa.ts'
import type { DesaCode, KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { desa } from './table.ts'

/** The desa and kelurahan of a kabupaten that somebody may mean, the likeliest first. The register is open. */
export async function listDesaNamed(db: Db, kabupatenCode: KabupatenCode, typed: string): Promise<DesaFound[]> {
  const rows = await db
    .select({ code: desa.code, name: desa.name, jenis: desa.jenis, kecamatan: desa.kecamatan })
    .from(desa)
    .where(eq(desa.kabupatenCode, kabupatenCode))
  return findDesa(rows, typed)
}

/** Names of desa by code. */
export async function listDesaNames(db: Db, codes: readonly (DesaCode | null)[]): Promise<Map<DesaCode, string>> {
  const wanted = [...new Set(codes)].filter((code) => code !== null)
  if (wanted.length === 0) return new Map()
  const rows = await db.select({ code: desa.code, name: desa.name }).from(desa).where(inArray(desa.code, wanted))
  return new Map(rows.map((row) => [row.code, row.name]))
}

type DesaPlace = { kabupatenCode: KabupatenCode; desaCode?: DesaCode | undefined }

/** The codes among those of some places that the register has not in their kabupaten. */
export async function listDesaElsewhere(db: Db, places: readonly DesaPlace[]): Promise<Set<DesaCode>> {
  const named = places.flatMap(({ kabupatenCode, desaCode }) => (desaCode ? [{ kabupatenCode, desaCode }] : []))
  if (named.length === 0) return new Set()
  const codes = [...new Set(named.map((place) => place.desaCode))]
  const rows = await db
    .select({ code: desa.code, kabupatenCode: desa.kabupatenCode })
    .from(desa)
    .where(inArray(desa.code, codes))
  const homes = new Map(rows.map((row) => [row.code, row.kabupatenCode]))
  return new Set(named.flatMap((place) => (homes.get(place.desaCode) === place.kabupatenCode ? [] : [place.desaCode])))
}

/** @throws DomainError invalid-input when a desa is not in its kabupaten */
export async function requireDesaOf(db: Db, places: readonly DesaPlace[]): Promise<void> {
  if ((await listDesaElsewhere(db, places)).size === 0) return
  const detail = { field: 'desaCode', problem: { key: 'desaElsewhere' } }
  throw new DomainError('invalid-input', (say) => say.noDesa, { detail })
}

/** The same for one; without a code nothing is asked. */
export function requireDesaIn(db: Db, kabupatenCode: KabupatenCode, desaCode: DesaCode | undefined): Promise<void> {
  return requireDesaOf(db, [{ kabupatenCode, desaCode }])
}

/** Every desa and kelurahan of the kabupaten in scope, by code. The register is open. */
export async function listDesa(db: Db, scope: Scope): Promise<(DesaFound & { kabupatenCode: KabupatenCode })[]> {
  return db
    .select({
      ...{ code: desa.code, kabupatenCode: desa.kabupatenCode, name: desa.name },
      ...{ jenis: desa.jenis, kecamatan: desa.kecamatan },
    })
    .from(desa)
    .where(inScope(desa.kabupatenCode, scope))
    .orderBy(asc(desa.code))
}
