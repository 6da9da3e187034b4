import type { UmkmKind } from '#shared/umkm/kind.ts'
import type { WorkMessages } from '../id.ts'

const kinds: Record<UmkmKind, string> = { business: 'business', group: 'group' }

export const umkmMessages: WorkMessages['umkm'] = { kind: (kind) => kinds[kind] }
