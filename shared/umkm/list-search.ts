import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ProvinceCode } from '#shared/wilayah/province.ts'

/** What of the UMKM list lives in its address, as text. */
export type UmkmSearch = {
  q?: string | undefined
  kabupaten?: string | undefined
  archived?: string | undefined
  page?: string | undefined
}

const LONGEST_SEARCH = 100

/**
 * The question that an address asks; words that mean nothing are left out.
 * @param province that of the page, in a national registry; a kabupaten tells its own
 */
export function umkmQuestion({ q, kabupaten, archived, page }: UmkmSearch, province?: ProvinceCode) {
  const code = kabupaten && readKabupatenCode(kabupaten)
  const number = Number(page)
  return {
    ...(q?.trim() && { search: q.trim().slice(0, LONGEST_SEARCH) }),
    ...(code && { kabupaten: code }),
    ...(!code && province && { province }),
    ...(archived === 'yes' && { archived: true }),
    ...(Number.isInteger(number) && number > 1 && number < 100_000 && { page: number }),
  }
}
