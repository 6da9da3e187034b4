import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

export const roles = ['admin', 'governorOffice', 'pmdStaff', 'kabupatenOfficial'] as const
export type Role = (typeof roles)[number]

/** A signed-in person. `kabupaten` are those that a kabupaten official works for; other roles have none. */
export type Actor = { id: string; name: string; role: Role; kabupaten: readonly KabupatenCode[] }
