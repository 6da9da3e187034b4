import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { FIRST_PROVINCE, type ProvinceCode } from '#shared/wilayah/province.ts'

/** Which kabupaten a reader may see rows of. A required argument of every query, so forgetting it does not compile. */
export type Scope = {
  readonly kabupaten: 'all' | readonly KabupatenCode[]
  /** The province of which these are all, in a registry that holds several. */
  readonly province?: ProvinceCode
}

/** Aggregates and open records of the whole programme: what the public sees. */
export const OPEN_SCOPE: Scope = { kabupaten: 'all' }

/** Whether a kabupaten lies in a scope. */
export function isInScope({ kabupaten }: Scope, code: KabupatenCode): boolean {
  return kabupaten === 'all' || kabupaten.includes(code)
}

/**
 * Whether what is said, planned or held for a whole province, and names no kabupaten, is of a scope. All of it is of the
 * province that the programme began in; the other provinces of a national registry have none yet.
 */
export function holdsProvinceWide({ kabupaten, province }: Scope): boolean {
  return kabupaten === 'all' || province === FIRST_PROVINCE
}
