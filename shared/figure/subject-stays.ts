import { outletStays } from '#shared/outlet/stays.ts'
import { productStays } from '#shared/product/stays.ts'
import { umkmStays } from '#shared/umkm/stays.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { linesOfStay, type LedgerLine, type Stay } from './ledger.ts'
import type { RegistryEvent, SubjectKind } from './registry-event.ts'

type StaysOf = (kabupatenCode: KabupatenCode, events: readonly RegistryEvent[]) => Stay[]

const single =
  (figure: Stay['figure'], from: string, to: string): StaysOf =>
  (kabupatenCode, events) => {
    const enter = events.find((event) => event.type === from)
    const leave = events.find((event) => event.type === to)
    if (!enter) return []
    return [{ figure, kabupatenCode, enter: enter.window, ...(leave && { leave: leave.window }) }]
  }

const staysOf: Record<SubjectKind, StaysOf> = {
  umkm: umkmStays,
  product: productStays,
  outlet: outletStays,
  displayPoint: single('displayPoints', 'opened', 'closed'),
  marketplaceListing: single('marketplaceListings', 'listed', 'delisted'),
}

/** Every ledger line that the whole history of one subject amounts to. Pure, so the ledger can be recounted at any time. */
export function linesOfSubject(
  kind: SubjectKind,
  kabupatenCode: KabupatenCode,
  events: readonly RegistryEvent[],
): LedgerLine[] {
  return staysOf[kind](kabupatenCode, events).flatMap(linesOfStay)
}
