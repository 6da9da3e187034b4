import type { Day } from '#shared/day/day.ts'
import { PROGRAMME_LAUNCH_DAY } from '#shared/day/programme-days.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { outletDeadlines } from './outlet-deadlines.ts'
import type { Overview } from './overview.ts'
import { rollUp, rowsOf } from './roll-up.ts'

/** What the one sentence at the top of Ringkasan says. The catalogue turns it into words. */
export type Headline =
  | { kind: 'notStarted' }
  | { kind: 'noRecord' }
  | { kind: 'productsOnly'; products: Interval; of: number }
  | {
      kind: 'rollout'
      /** Kabupaten with an outlet that has surely, and possibly, been launched. */
      launched: Interval
      of: number
      missed: number
      /** The nearest deadline that has not passed, when something is left to reach. */
      next?: { dueOn: Day; daysLeft: number }
      /** Short names of the kabupaten that surely have none. */
      left: string[]
    }

type HeadlineFacts = Pick<Overview, 'asOf' | 'kabupaten' | 'figures' | 'rollout' | 'deadlines'>

/** Chooses what matters most at a day: outlets once one may be open, before that the launched products. */
export function headlineOf(facts: HeadlineFacts): Headline {
  const { kabupaten, figures, asOf } = facts
  const codes = kabupaten.map((row) => row.code)
  const outlets = rowsOf(figures, 'outletsLaunched')
  const has = (code: KabupatenCode, bound: 'low' | 'high') => (outlets.get(code)?.[bound] ?? 0) > 0
  const launched = {
    low: codes.filter((code) => has(code, 'low')).length,
    high: codes.filter((code) => has(code, 'high')).length,
  }
  if (launched.high === 0) {
    const products = rollUp(figures, 'productsLaunched', { codes, asOf })
    if (!products || products.high === 0) return { kind: asOf < PROGRAMME_LAUNCH_DAY ? 'notStarted' : 'noRecord' }
    return { kind: 'productsOnly', products: { low: products.low, high: products.high }, of: codes.length }
  }
  const { missed, next } = deadlinesOf(facts)
  const left = kabupaten.filter((row) => !has(row.code, 'high')).map((row) => row.shortName)
  return { kind: 'rollout', launched, of: codes.length, missed, ...(next && { next }), left }
}

function deadlinesOf(facts: HeadlineFacts): { missed: number; next?: { dueOn: Day; daysLeft: number } } {
  const readings = outletDeadlines(facts).map(({ reading }) => reading)
  const running = readings.find((reading) => reading.state === 'running')
  return {
    missed: readings.filter((reading) => reading.state === 'missed').length,
    ...(running && { next: { dueOn: running.dueOn, daysLeft: running.daysLeft ?? 0 } }),
  }
}
