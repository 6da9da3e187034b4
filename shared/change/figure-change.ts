import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { FigureSum } from '#shared/overview/overview.ts'
import { changeBetween, sumOver, type AreaSum } from '#shared/overview/roll-up.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** Every figure on two days: `before` at the end of the first, `after` at the end of the second. */
export type TwoDays = { before: readonly FigureSum[]; after: readonly FigureSum[] }

/**
 * A figure of an area on two days. `same`: what is recorded allows the same numbers on both; `first`: there was no record
 * of it at all before, which is not a zero (DESIGN §2.5); `gone`: all its records were taken back; `none`: neither day has one.
 */
export type FigureChange = { figure: FigureName } & (
  | { kind: 'none' }
  | { kind: 'first'; after: AreaSum }
  | { kind: 'gone'; before: AreaSum }
  /** By how much the count grew: at least `low`, at most `high`; of equal numbers it is nothing. */
  | { kind: 'same'; before: AreaSum; after: AreaSum; change: Interval }
  | { kind: 'changed'; before: AreaSum; after: AreaSum; change: Interval }
)

/** How a figure of an area, which is some kabupaten, differs between two days. */
export function figureChange(
  { before, after }: TwoDays,
  figure: FigureName,
  codes: readonly KabupatenCode[],
): FigureChange {
  const then = sumOver(before, figure, codes)
  const now = sumOver(after, figure, codes)
  if (!then) return now ? { figure, kind: 'first', after: now } : { figure, kind: 'none' }
  if (!now) return { figure, kind: 'gone', before: then }
  // A range that did not move tells nothing of a growth or a loss within it.
  if (then.low === now.low && then.high === now.high) {
    return { figure, kind: 'same', before: then, after: now, change: { low: 0, high: 0 } }
  }
  return { figure, kind: 'changed', before: then, after: now, change: changeBetween(now, then) }
}
