import { listLastChanges } from '#server/audit/change-queries.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { listRecordedEvents } from '#server/figure/event-queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { ProductConflict, RefusedProduct } from '#shared/product/answers.ts'
import { currentProduct } from './describe-product.ts'
import type { ProductHistory, StoredProduct } from './history-queries.ts'

/** Also for a product that the actor may not reach. @param asked how many the command was about */
export function noSuchProduct(asked = 1): DomainError {
  return new DomainError('not-found', (say) => (asked === 1 ? say.noProduct : say.noSuchProducts))
}

/** What the rule has against each product; `refusal` too when the command was about one only. */
export function refused<Refusal>(refusals: RefusedProduct<Refusal>[], asked: number): DomainError {
  const detail = { refusals, ...(asked === 1 && { refusal: refusals[0]?.refusal }) }
  return new DomainError('invalid-state', (say) => say.productRefused, { detail })
}

/** The first product that somebody changed meanwhile, as it is now, and the names of all. */
export async function conflictOf(
  tx: Db,
  { stored }: ProductHistory,
  stale: readonly (StoredProduct & { baseVersion: number })[],
): Promise<DomainError> {
  const lasts = await listLastChanges(
    tx,
    stale.map((row) => row.id),
  )
  const last = lasts.get(stored.id)
  const recorded = (await listRecordedEvents(tx, OPEN_SCOPE, { subjectIds: [stored.id] })).at(-1)
  const [changedBy, changedAt] = [last?.by ?? recorded?.recordedBy ?? '', last?.at ?? recorded?.recordedAt ?? '']
  const detail: ProductConflict = {
    ...{ current: currentProduct(stored), changedBy, changedAt },
    stale: stale.map(({ id, name, version }) => ({ id, name, version })),
  }
  const subjects = stale.map(({ id, name, kabupatenCode, version, baseVersion }) => ({
    ...{ kind: 'product' as const, id, label: name, kabupatenCode, baseVersion, version },
    changedBy: lasts.get(id)?.by ?? (id === stored.id ? changedBy : ''),
    changedAt: lasts.get(id)?.at ?? (id === stored.id ? changedAt : ''),
  }))
  return new DomainError('conflict', (say) => say.changedCompare, { detail, stale: subjects })
}
