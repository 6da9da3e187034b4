import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { listProductHistories } from '#server/product/history-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { mentoringRefusal } from '#shared/mentoring/refusal.ts'
import type { PreviewMentoring } from '#shared/mentoring/schema.ts'
import type { MentoringPreview } from '#shared/product/answers.ts'

/**
 * What a bulk act would do to each product, in the order asked for; nothing is changed.
 * @throws DomainError not-found when one of them is not in scope
 */
export async function previewMentoring(
  db: Db,
  scope: Scope,
  { products, act, input, today }: PreviewMentoring & { today: Day },
): Promise<MentoringPreview[]> {
  const found = new Map(
    (await listProductHistories(db, scope, products)).map((history) => [history.stored.id, history]),
  )
  return products.map((id) => {
    const history = found.get(id)
    if (!history) throw new DomainError('not-found', (say) => say.someProductMissing)
    const { stored, events, category } = history
    const refusal = mentoringRefusal(act, { events, category, window: input.window, today })
    return { id, name: stored.name, ...(refusal && { refusal }) }
  })
}
