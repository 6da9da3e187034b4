import type { Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { EventDetail, EventType } from '#shared/figure/registry-event.ts'
import type { ProductDetail, WorkEvent } from '#shared/product/answers.ts'
import { isReadyOn, productStanding } from '#shared/product/standing.ts'
import { changeAnswer } from '#client/command.ts'
import { trpc } from '#client/trpc.ts'
import { historyOf } from './product-standing.ts'

/** What is about to be recorded of a product. */
export type Entry = { type: EventType; window: DayWindow; detail: EventDetail; files: readonly EvidenceRef[] }
type By = { office: string; today: Day; now: string }

/** Shows entries on the page of their product before the server has recorded them. Returns how to take them back. */
export function showEntries(productId: string, entries: readonly Entry[], by: By): () => void {
  // The answer is a ProductDetail that went through JSON, where an absent field and an undefined one are the same.
  return changeAnswer(
    trpc.product.get.queryKey({ id: productId }),
    (answer) =>
      entries.reduce<ProductDetail>((product, entry) => withEntry(product, entry, by), answer) as typeof answer,
  )
}

/** A product as it will stand once an entry is recorded, by the rules that the server follows. */
export function withEntry(product: ProductDetail, { type, window, detail, files }: Entry, by: By): ProductDetail {
  const { office, today, now } = by
  const event: WorkEvent = {
    id: `unsent-${product.events.length}`,
    subjectKind: 'product',
    subjectId: product.id,
    kabupatenCode: product.kabupatenCode,
    type,
    ...window,
    detail,
    recordedAt: now,
    recordedBy: office,
    source: { id: '', reference: office, publishedText: null, publishedOn: null },
    commandId: null,
  }
  const events = [...product.events, event]
  const standing = productStanding(historyOf(events), product.category)
  return {
    ...product,
    events,
    standing,
    isReady: isReadyOn(standing, today),
    evidence: [...product.evidence, ...files.filter(({ id }) => product.evidence.every((known) => known.id !== id))],
  }
}
