import type { ReportContent } from '#shared/report/answers.ts'
import type { ReportInput } from '#shared/report/schema.ts'
import type { monthlyReport } from './table.ts'

export type StoredReport = typeof monthlyReport.$inferSelect

/** What a report says before anybody has begun it. */
export const emptyContent: ReportContent = {
  productIds: [],
  isNihil: false,
  shelfRemark: null,
  obstacles: null,
  note: null,
  evidence: [],
}

/** What a stored report says. */
export function contentOf({
  productIds,
  isNihil,
  shelfRemark,
  obstacles,
  note,
  evidence,
}: StoredReport): ReportContent {
  return { productIds, isNihil, shelfRemark, obstacles, note, evidence }
}

/** The columns that people fill, as the row holds them: what is left out is empty. */
export function contentOfInput({ productIds, isNihil, ...rest }: ReportInput): ReportContent {
  return {
    productIds: [...productIds],
    isNihil,
    shelfRemark: rest.shelfRemark ?? null,
    obstacles: rest.obstacles ?? null,
    note: rest.note ?? null,
    evidence: [...(rest.evidence ?? [])],
  }
}
