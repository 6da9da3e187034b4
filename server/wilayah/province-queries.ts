import { asc } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import { DomainError } from '#server/errors.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import { parseArea } from '#shared/wilayah/area.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { FIRST_PROVINCE, isNational, provinceOf, type Province, type ProvinceCode } from '#shared/wilayah/province.ts'
import { listCodesOfProvince } from './queries.ts'
import { province } from './table.ts'

/** The provinces whose kabupaten the registry holds, by code. */
export async function listProvinces(db: Db): Promise<Province[]> {
  return keptRows(db, { name: 'provinces', tables: ['province'] }, () =>
    db.select({ code: province.code, name: province.name }).from(province).orderBy(asc(province.code)),
  )
}

/** The province that a question names, or that the area which it names lies in. */
export type AskedProvince = { province?: ProvinceCode | undefined; area?: string | undefined }

/**
 * What a public page of one province reads. In a registry of one province it is the whole, asked for or not.
 * @throws DomainError not-found for a province that the registry does not hold, invalid-input where none of several was named
 */
export async function requireProvinceScope(db: Db, { province: asked, area }: AskedProvince): Promise<Scope> {
  const provinces = await listProvinces(db)
  requireListed(provinces, asked)
  if (!isNational(provinces)) return OPEN_SCOPE
  const code = asked ?? provinceOfArea(area)
  if (code === undefined) throw new DomainError('invalid-input', (say) => say.provinceNeeded)
  return scopeOfProvince(db, code)
}

/**
 * What a reader sees while they look at a province: of who reads the whole registry that province, of who works for some
 * kabupaten these. `isCountry`: a national registry was asked for as a whole, which no answer may list.
 * @throws DomainError not-found for a province that the registry does not hold
 */
export async function readerScope(
  db: Db,
  scope: Scope,
  asked: ProvinceCode | undefined,
): Promise<{ scope: Scope; isCountry: boolean }> {
  if (scope.kabupaten !== 'all') return { scope, isCountry: false }
  const provinces = await listProvinces(db)
  requireListed(provinces, asked)
  if (!isNational(provinces)) return { scope, isCountry: false }
  return asked === undefined
    ? { scope, isCountry: true }
    : { scope: await scopeOfProvince(db, asked), isCountry: false }
}

/** The same for a list that goes through the country in pages: with no province named, all that the reader sees. */
export async function listScope(db: Db, reader: Scope, asked: ProvinceCode | undefined): Promise<Scope> {
  return asked === undefined ? reader : (await readerScope(db, reader, asked)).scope
}

/**
 * The same for what is told of one province only.
 * @throws DomainError invalid-input where none of several was named
 */
export async function requireReaderScope(db: Db, reader: Scope, asked: ProvinceCode | undefined): Promise<Scope> {
  const { scope, isCountry } = await readerScope(db, reader, asked)
  if (isCountry) throw new DomainError('invalid-input', (say) => say.provinceNeeded)
  return scope
}

function requireListed(provinces: readonly Province[], asked: ProvinceCode | undefined): void {
  if (asked !== undefined && !provinces.some((each) => each.code === asked)) {
    throw new DomainError('not-found', (say) => say.noProvince(asked))
  }
}

/** The province in which a kabupaten lies, or the whole registry where it holds one province only. */
export async function provinceScopeOf(db: Db, code: KabupatenCode): Promise<Scope> {
  return isNational(await listProvinces(db)) ? scopeOfProvince(db, provinceOf(code)) : OPEN_SCOPE
}

/** What is said of "the province" without its name: see `holdsProvinceWide`. */
export async function firstProvinceScope(db: Db): Promise<Scope> {
  return isNational(await listProvinces(db)) ? scopeOfProvince(db, FIRST_PROVINCE) : OPEN_SCOPE
}

async function scopeOfProvince(db: Db, code: ProvinceCode): Promise<Scope> {
  return { kabupaten: await listCodesOfProvince(db, code), province: code }
}

function provinceOfArea(text: string | undefined): ProvinceCode | undefined {
  const area = text === undefined ? undefined : parseArea(text)
  return area?.kind === 'kabupaten' ? provinceOf(area.code) : undefined
}
