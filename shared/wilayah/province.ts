import type { z } from 'zod'
import type { KabupatenCode } from './kabupaten.ts'

/** Kemendagri code of a province: `53`. Always text, never a number. */
export type ProvinceCode = string & z.$brand<'ProvinceCode'>

/** A province whose kabupaten the registry holds. */
export type Province = { code: ProvinceCode; name: string }

/** The province that the programme began in, and that the first data is of. */
export const FIRST_PROVINCE = '53' as ProvinceCode

/** The province in which a kabupaten lies: `53.06` → `53`. */
export function provinceOf(code: KabupatenCode): ProvinceCode {
  return code.slice(0, 2) as ProvinceCode
}

/** Whether a registry holds several provinces, so that a public page has to be of one of them. */
export function isNational(provinces: readonly unknown[]): boolean {
  return provinces.length > 1
}

/** The province that an address names, where the registry holds several. */
export function findProvince(text: unknown, provinces: readonly Province[]): Province | undefined {
  return isNational(provinces) ? provinces.find(({ code }) => code === text) : undefined
}
