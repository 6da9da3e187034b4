import type { AuditValue, AuditValues } from '#shared/audit/answers.ts'
import { checklistItems, hasPersonalNumber } from '#shared/certification/checklist-item.ts'
import { checklistOf } from '#shared/certification/checklist.ts'
import type { CurrentProduct } from '#shared/product/answers.ts'
import { curationAspects } from '#shared/product/curation-stage.ts'
import { curationOf } from '#shared/product/curation.ts'
import { productStanding } from '#shared/product/standing.ts'
import type { ProductHistory, StoredProduct } from './history-queries.ts'
import type { NewEvent } from './record-product-events.ts'

/** What people change of a row, as it is now. */
export function currentProduct(stored: StoredProduct): CurrentProduct {
  const { id, version, kabupatenCode, name, category, scheme, umkmId, producer } = stored
  const { desaCode, desaText, note, photoId } = stored
  return { id, version, kabupatenCode, name, category, scheme, umkmId, producer, desaCode, desaText, note, photoId }
}

/** All that a command may change of a product, by name, so that the trail can say what did. */
export function auditState({ stored, events }: Pick<ProductHistory, 'stored' | 'events'>): AuditValues {
  const { id: _id, version: _version, kabupatenCode: _code, ...row } = currentProduct(stored)
  const { stage, isVerified, mentoring, mentor, isArchived } = productStanding(events, stored.category)
  const checklist = checklistOf(events)
  const { aspects } = curationOf(events)
  return {
    ...row,
    ...{ stage, isVerified, mentoring, mentor, isArchived },
    ...Object.fromEntries(checklistItems.map((item) => [`checklist.${item}`, checklist[item].state])),
    ...Object.fromEntries(curationAspects.map((aspect) => [`aspect.${aspect}`, aspects[aspect]?.finding ?? null])),
  }
}

/** Events as the trail tells them. The number of a NIB has a name of its own there, by which it is known as personal data. */
export function auditEvents(events: readonly Pick<NewEvent, 'type' | 'window' | 'detail'>[]): AuditValues[] {
  return events.map(({ type, window, detail }) => {
    const told = Object.entries(detail).flatMap(([name, value]): [string, AuditValue][] => {
      if (value === undefined) return []
      return [[name === 'number' && hasPersonalNumber(detail.item) ? 'nib' : name, value]]
    })
    return { type, ...window, ...Object.fromEntries(told) }
  })
}
