import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { findProvince, FIRST_PROVINCE, provinceOf, type Province } from '#shared/wilayah/province.ts'
import type { Role } from './role.ts'

/** Where something happened; `name` is the whole name of the kabupaten: "Kabupaten Alor", "Kota Kupang". */
type OfficePlace = { code: string; name: string }

/** Where what names no kabupaten happens: it is of the province that the programme began in, see `holdsProvinceWide`. */
export const PROVINCE_WIDE: OfficePlace = { code: '', name: '' }

/**
 * The office in whose name somebody records what happened: events are public, so they never name the person.
 * @param provinces those that the registry holds: where there are several, an office is that of the province of the kabupaten
 */
export function officeOf(role: Role, kabupaten: OfficePlace, provinces: readonly Province[]): string {
  switch (role) {
    case 'kabupatenOfficial':
      return `Pemerintah ${kabupaten.name}`
    case 'pmdStaff':
      return `Dinas PMD Provinsi ${provinceNameOf(kabupaten, provinces)}`
    case 'governorOffice':
      return `Kantor Gubernur ${provinceNameOf(kabupaten, provinces)}`
    case 'admin':
      return 'Pengelola Pantau OVOP'
  }
}

/** The first province is called as it always was, so that its office has one name in every registry. */
function provinceNameOf({ code }: OfficePlace, provinces: readonly Province[]): string {
  const known = readKabupatenCode(code)
  const province = findProvince(known && provinceOf(known), provinces)
  return province && province.code !== FIRST_PROVINCE ? province.name : 'NTT'
}
