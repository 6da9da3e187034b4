import type { UmkmKind } from '#shared/umkm/kind.ts'

const kinds: Record<UmkmKind, string> = { business: 'usaha', group: 'kelompok' }

export const umkmMessages = { kind: (kind: UmkmKind) => kinds[kind] }
