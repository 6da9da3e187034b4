import type { Stay } from '#shared/figure/ledger.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** A UMKM counts as registered from the day it is on record until it is archived. */
export function umkmStays(kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]): Stay[] {
  const registered = events.find((event) => event.type === 'registered')
  const archived = events.find((event) => event.type === 'archived')
  if (!registered) return []
  return [
    { figure: 'umkmRegistered', kabupatenCode, enter: registered.window, ...(archived && { leave: archived.window }) },
  ]
}
