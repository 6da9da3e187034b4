import type { Stay } from '#shared/figure/ledger.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/**
 * Which figures a product counts in. A launched product is unnamed until an event names it, and its mentoring is
 * unrecorded until an event tells of it ("unrecorded" is not "pending": DESIGN §3).
 */
export function productStays(kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]): Stay[] {
  const launched = events.find((event) => event.type === 'launched')
  if (!launched) return []
  const named = events.find((event) => event.type === 'named')
  const archived = events.find((event) => event.type === 'archived')
  const stay = (figure: Stay['figure'], leave = archived): Stay => ({
    figure,
    kabupatenCode,
    enter: launched.window,
    ...(leave && { leave: leave.window }),
  })
  return [stay('productsLaunched'), stay('productsUnnamed', named ?? archived), stay('mentoringUnrecorded')]
}
