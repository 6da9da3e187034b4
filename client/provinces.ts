import { useSearch } from '@tanstack/react-router'
import {
  findProvince,
  FIRST_PROVINCE,
  isNational,
  provinceOf,
  type Province,
  type ProvinceCode,
} from '#shared/wilayah/province.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'

let known: readonly Province[] | undefined

/** For the server, which draws pages without a document. */
export function layProvinces(provinces: readonly Province[]): void {
  known = provinces
}

/** The provinces of a national registry, by code; none in a registry of one province. */
export function listedProvinces(): readonly Province[] {
  known ??= readMeta()
  return known
}

function readMeta(): Province[] {
  const content = document.querySelector<HTMLMetaElement>('meta[name="provinces"]')?.content ?? ''
  // The server wrote it from codes that it knows.
  return content
    .split(';')
    .filter((each) => each !== '')
    .map((each) => ({ code: each.slice(0, 2) as ProvinceCode, name: each.slice(3) }))
}

/** Whether a public page has to be of one of several provinces. */
export function hasProvinces(): boolean {
  return isNational(listedProvinces())
}

/** The province in an address; undefined where none is named, and always in a registry of one province. */
export function readProvince(text: unknown): Province | undefined {
  return findProvince(text, listedProvinces())
}

/** The province that the page is of. */
export function useProvince(): Province | undefined {
  return readProvince(useSearch({ strict: false }).provinsi)
}

/** What a question of staff carries; nothing in a registry of one province, and while no province is chosen. */
export function useProvinceInput(): { province: ProvinceCode } | undefined {
  const province = useProvince()
  return province && { province: province.code }
}

/** What a question about a kabupaten carries beside its code, where the registry holds several provinces. */
export function provinceOfKabupaten(text: string): { province?: ProvinceCode } {
  const code = readKabupatenCode(text)
  return hasProvinces() && code ? { province: provinceOf(code) } : {}
}

/** What a question about claims, and whatever else is held for "the province", carries. */
export function firstProvince(): { province?: ProvinceCode } {
  return hasProvinces() ? { province: FIRST_PROVINCE } : {}
}
