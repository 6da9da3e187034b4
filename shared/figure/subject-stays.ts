import { outletLines } from '#shared/outlet/lines.ts'
import { shelfLines } from '#shared/outlet/shelf/lines.ts'
import { productPresences } from '#shared/product/presence.ts'
import { umkmStays } from '#shared/umkm/stays.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { effectiveEvents } from './effective-events.ts'
import { linesOfStay, type LedgerLine, type Stay } from './ledger.ts'
import type { RegistryEvent, SubjectKind } from './registry-event.ts'
import { linesOfPresence } from './timeline.ts'

type LinesOf = (kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]) => LedgerLine[]
type StaysOf = (kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]) => Stay[]

const single =
  (figure: Stay['figure'], from: string, to?: string): StaysOf =>
  (kabupatenCode, events) => {
    const enter = events.find((event) => event.type === from)
    const leave = to && events.find((event) => event.type === to)
    if (!enter) return []
    return [{ figure, kabupatenCode, enter: enter.window, ...(leave && { leave: leave.window }) }]
  }

const linesOfEach =
  (staysOf: StaysOf): LinesOf =>
  (kabupatenCode, events) =>
    staysOf(kabupatenCode, events).flatMap(linesOfStay)

const linesOf: Record<SubjectKind, LinesOf> = {
  umkm: linesOfEach(umkmStays),
  product: (kabupatenCode, events) =>
    productPresences(events).flatMap((presence) => linesOfPresence(kabupatenCode, presence)),
  outlet: (kabupatenCode, events) => [...outletLines(kabupatenCode, events), ...shelfLines(kabupatenCode, events)],
  displayPoint: linesOfEach(single('displayPoints', 'opened', 'closed')),
  marketplaceListing: linesOfEach(single('marketplaceListings', 'listed', 'delisted')),
  cooperative: linesOfEach(single('cooperativesTied', 'tied', 'untied')),
  exhibition: linesOfEach(single('exhibitionsHeld', 'held')),
  // Money is summed from its rows, never counted.
  capital: () => [],
  purchase: () => [],
}

/**
 * Every ledger line that the whole history of one subject amounts to, without what was withdrawn. Pure, so the ledger
 * can be recounted at any time.
 */
export function linesOfSubject(
  kind: SubjectKind,
  kabupatenCode: KabupatenCode,
  events: readonly RegistryEvent[],
): LedgerLine[] {
  return linesOf[kind](kabupatenCode, effectiveEvents(events))
}
