import type { Province } from '#shared/wilayah/province.ts'
import type { Locale } from './locale.ts'

/** What a reader has chosen, and the links of pages that the server makes whole keep. */
export type Reader = { locale: Locale; province?: Province | undefined }

/** The address of a page in the language of the reader, Indonesian being said by nothing, and of the chosen province. */
export function pageAddress(path: string, { locale, province }: Reader): string {
  const query = [locale === 'id' ? '' : `lang=${locale}`, province ? `provinsi=${province.code}` : ''].filter(Boolean)
  return query.length === 0 ? path : `${path}?${query.join('&')}`
}
