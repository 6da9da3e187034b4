import { eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
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

/** @throws DomainError invalid-input when the register has no desa with the code in the kabupaten; without a code nothing is asked. */
export async function requireDesaIn(db: Db, kabupatenCode: KabupatenCode, code: DesaCode | undefined): Promise<void> {
  if (code === undefined) return
  const [row] = await db.select({ kabupatenCode: desa.kabupatenCode }).from(desa).where(eq(desa.code, code))
  if (row?.kabupatenCode === kabupatenCode) return
  const detail = { field: 'desaCode', problem: { key: 'desaElsewhere' } }
  throw new DomainError('invalid-input', 'Desa/kelurahan ini tidak ada di kabupaten/kota yang dipilih.', { detail })
}
