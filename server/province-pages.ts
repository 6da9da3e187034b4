import { impliedProvince } from '#shared/pages.ts'
import { findProvince, isNational, type Province, type ProvinceCode } from '#shared/wilayah/province.ts'

/** The province whose map a page shows; undefined for the country, and in a registry of one province. */
export function provinceOfPage(url: string, provinces: readonly Province[]): ProvinceCode | undefined {
  const { pathname, searchParams } = new URL(url, 'http://localhost')
  const area = searchParams.get('area') ?? undefined
  const asked = impliedProvince(pathname, area) ?? searchParams.get('provinsi') ?? undefined
  return findProvince(asked, provinces)?.code
}

type Asked = { path: string; originalUrl: string }

/**
 * The same page with the province of its kabupaten, so that every way on from it stays there; undefined where it is named. It
 * names the search alone: a path that begins with two slashes would lead to another host.
 */
export function otherAddress({ path, originalUrl }: Asked, provinces: readonly Province[]): string | undefined {
  if (!isNational(provinces)) return undefined
  const { searchParams } = new URL(originalUrl, 'http://localhost')
  const implied = findProvince(impliedProvince(path, searchParams.get('area') ?? undefined), provinces)
  const isOfKabupaten = path.startsWith('/kabupaten/')
  const named = searchParams.get('provinsi')
  if (!implied || named === implied.code || (named !== null && !isOfKabupaten)) return undefined
  searchParams.set('provinsi', implied.code)
  return `?${searchParams.toString()}`
}
