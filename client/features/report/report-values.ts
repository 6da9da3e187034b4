import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { ReportContent, ReportDetail } from '#shared/report/answers.ts'
import { surenessIn } from '#shared/report/refusal.ts'

/** What the controls of a report hold. `kind` is empty while nobody has said whether there were products. */
export type ReportValues = {
  kind: '' | 'products' | 'nihil'
  productIds: readonly string[]
  shelfRemark: string
  obstacles: string
  note: string
  evidence: readonly EvidenceRef[]
  /** The version that the writing began with; a draft keeps it, so that nothing newer is overwritten unseen. */
  baseVersion: number
}

/** A report as it is stored; one that nobody has begun names what the registry has launched in its month. */
export function reportValuesOf({
  content,
  evidence,
  version,
  state,
  month,
  today,
  products,
}: ReportDetail): ReportValues {
  const launched = products.filter((product) => !product.isArchived && surenessIn(product, month, today) === 'surely')
  const first = state === 'missing' ? launched.map(({ id }) => id) : content.productIds
  return {
    ...valuesOf(content, evidence),
    productIds: first,
    kind: kindOf(content.isNihil, first),
    baseVersion: version,
  }
}

function valuesOf(content: ReportContent, known: readonly EvidenceRef[]): Omit<ReportValues, 'baseVersion'> {
  return {
    kind: kindOf(content.isNihil, content.productIds),
    productIds: content.productIds,
    shelfRemark: content.shelfRemark ?? '',
    obstacles: content.obstacles ?? '',
    note: content.note ?? '',
    evidence: known.filter(({ id }) => content.evidence.includes(id)),
  }
}

function kindOf(isNihil: boolean, productIds: readonly string[]): ReportValues['kind'] {
  if (isNihil) return 'nihil'
  return productIds.length > 0 ? 'products' : ''
}

/** What `reportInputSchema` reads. */
export function reportInput({ kind, productIds, shelfRemark, obstacles, note, evidence }: ReportValues) {
  return {
    isNihil: kind === 'nihil',
    productIds: kind === 'products' ? [...productIds] : [],
    ...(shelfRemark.trim() !== '' && { shelfRemark }),
    ...(obstacles.trim() !== '' && { obstacles }),
    ...(note.trim() !== '' && { note }),
    ...(evidence.length > 0 && { evidence: evidence.map(({ id }) => id) }),
  }
}

/** The fields in which two versions may differ. */
export const reportCompared = ['kind', 'productIds', 'shelfRemark', 'obstacles', 'note', 'evidence'] as const
