import type { Interval } from '#shared/figure/interval.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { FigureRow, Overview } from '#shared/overview/overview.ts'
import type { KabupatenCode } from './kabupaten.ts'

/** The part of Ringkasan's answer that the map needs. */
export type MapData = Pick<Overview, 'kabupaten' | 'figures' | 'rollout' | 'board' | 'asOf'>

/**
 * How a class is drawn: five steps of one hue from little to much; `mixed` and `unsure` are stripes of two steps,
 * `short` is half-filled ochre, `hollow` an outline (a recorded nothing), `noRecord` the diagonal hatch.
 */
export const mapTones = [
  'step0',
  'step1',
  'step2',
  'step3',
  'step4',
  'mixed',
  'unsure',
  'short',
  'hollow',
  'noRecord',
] as const
export type MapTone = (typeof mapTones)[number]

/** What the words of a class are made of. `to` absent means no upper end; days and years are whole and inclusive. */
export type MapClassLabel =
  | { kind: 'launchedIn'; fromYear: number; toYear: number }
  | { kind: 'count'; from: number; to: number }
  | { kind: 'silentDays'; from: number; to?: number }
  | {
      kind:
        | 'possiblyLaunched'
        | 'notLaunched'
        | 'monthMet'
        | 'monthShort'
        | 'monthNone'
        | 'monthNotReported'
        | 'monthUnderway'
        | 'monthNothingYet'
        | 'completedAll'
        | 'completedMost'
        | 'completedSome'
        | 'completedNone'
        | 'noRecord'
    }

export type MapClass = { key: string; tone: MapTone; label: MapClassLabel; count: number }
export type MapRow<Value> = { kabupatenCode: KabupatenCode; classKey: string; value: Value }

/** The classes with how many rows fall in each. */
export function countClasses(
  classes: readonly Omit<MapClass, 'count'>[],
  rows: readonly { classKey: string }[],
): MapClass[] {
  return classes.map((each) => ({ ...each, count: rows.filter((row) => row.classKey === each.key).length }))
}

/** The figure of one kabupaten, or undefined when nothing of its topic is recorded there ("belum lapor", not zero). */
export function figureAt(
  figures: readonly FigureRow[],
  kabupatenCode: KabupatenCode,
  figure: FigureName,
): FigureRow | undefined {
  return figures.find((row) => row.kabupatenCode === kabupatenCode && row.figure === figure)
}

/** Adds intervals of one figure. */
export function addIntervals(intervals: readonly Interval[]): Interval {
  return intervals.reduce<Interval>((sum, next) => ({ low: sum.low + next.low, high: sum.high + next.high }), {
    low: 0,
    high: 0,
  })
}
