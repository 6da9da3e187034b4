import type { RefusedProduct } from '#shared/product/answers.ts'

/**
 * Each product that the rules refused, in the detail of an `invalid-state`. The server answers with what the rule of the
 * command returned, so whoever sent the command knows its type.
 */
export function refusalsIn<Refusal>(detail: unknown): readonly RefusedProduct<Refusal>[] {
  const holds = typeof detail === 'object' && detail !== null && 'refusals' in detail && Array.isArray(detail.refusals)
  return holds ? (detail.refusals as RefusedProduct<Refusal>[]) : []
}
