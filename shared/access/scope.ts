import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** Which kabupaten a reader may see rows of. A required argument of every query, so forgetting it does not compile. */
export type Scope = { readonly kabupaten: 'all' | readonly KabupatenCode[] }

/** Aggregates and open records of the whole programme: what the public sees. */
export const OPEN_SCOPE: Scope = { kabupaten: 'all' }

/** Whether a kabupaten lies in a scope. */
export function isInScope({ kabupaten }: Scope, code: KabupatenCode): boolean {
  return kabupaten === 'all' || kabupaten.includes(code)
}
