import type { Day } from '#shared/day/day.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { rollUp, type AreaFigure } from '#shared/overview/roll-up.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { sumRupiah } from '#shared/money/rupiah.ts'
import type { ChannelOverview, ChannelRow } from './answers.ts'
import type { ChannelSum } from './channel-sum.ts'
import { channelFigures, endOf, type ChannelFigure, type ChannelForm } from './channel.ts'
import { amountOf, lastRecorded, type TurnoverMonth } from './turnover.ts'

/** Whether a record is still there on a day. What happened once is neither. */
export type ChannelStanding = 'there' | 'possibly' | 'ended'

/** How a record stands on the day of its answer; undefined for what happened once. */
export function standingOf({ kind, begun, ended }: ChannelRow, day: Day): ChannelStanding | undefined {
  if (endOf(kind) === undefined) return undefined
  if (ended) return ended.notAfter <= day ? 'ended' : 'possibly'
  return begun.notAfter <= day ? 'there' : 'possibly'
}

/** What the page says first: the counts that are above zero, and the last month with any turnover. */
export type ChannelHeadline = {
  figures: (Interval & { figure: ChannelFigure })[]
  month: TurnoverMonth | undefined
  announced: Interval | null
}

export function channelHeadline({ figures, kabupaten, asOf, turnover }: ChannelOverview): ChannelHeadline {
  const codes = kabupaten.map((row) => row.code)
  const counts = channelFigures.flatMap((figure) => {
    const count = rollUp(figures, figure, { codes, asOf })
    return count && count.high > 0 ? [{ figure, low: count.low, high: count.high }] : []
  })
  return { figures: counts, month: lastRecorded(turnover), announced: turnover.announced }
}

/** The figures of an area, by name. */
export function figuresIn(
  { figures, asOf }: Pick<ChannelOverview, 'figures' | 'asOf'>,
  codes: readonly KabupatenCode[],
): Record<ChannelFigure, AreaFigure | undefined> {
  const of = (figure: ChannelFigure) => rollUp(figures, figure, { codes, asOf })
  return {
    displayPoints: of('displayPoints'),
    marketplaceListings: of('marketplaceListings'),
    cooperativesTied: of('cooperativesTied'),
    exhibitionsHeld: of('exhibitionsHeld'),
  }
}

/** Money and counts of some sums together; money is null where no record tells any. */
export type ChannelTotal = {
  amountRupiah: number | null
  unknownCount: number
  transactionCount: number
  visitCount: number
  byForm: { form: ChannelForm; amountRupiah: number }[]
}

export function totalOf(sums: readonly ChannelSum[]): ChannelTotal {
  const count = (name: 'unknownCount' | 'transactionCount' | 'visitCount') => sumRupiah(sums.map((sum) => sum[name]))
  const forms = [...new Set(sums.flatMap(({ form }) => form ?? []))]
  return {
    amountRupiah: amountOf(sums),
    unknownCount: count('unknownCount'),
    transactionCount: count('transactionCount'),
    visitCount: count('visitCount'),
    byForm: forms.flatMap((form) => {
      const amountRupiah = amountOf(sums.filter((sum) => sum.form === form))
      return amountRupiah === null ? [] : [{ form, amountRupiah }]
    }),
  }
}

const scales = [
  ['trillion', 1e12],
  ['billion', 1e9],
  ['million', 1e6],
] as const

/** An announced amount in the largest word that leaves at most one decimal; any other amount stays whole. */
export function roundRupiah(rupiah: number): { value: number; scale: 'trillion' | 'billion' | 'million' | 'one' } {
  const found = scales.find(([, size]) => rupiah >= size && Number.isInteger((rupiah * 10) / size))
  return found ? { value: rupiah / found[1], scale: found[0] } : { value: rupiah, scale: 'one' }
}
