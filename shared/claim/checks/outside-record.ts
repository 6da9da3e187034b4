import type { FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import { toFinding, type Finding } from '../check-result.ts'
import { isComparable } from '../metric.ts'
import { mayAgree, slackOf, type ReadClaim } from '../read-claim.ts'
import type { Evidence } from '../records.ts'
import { listRecorded, spanOf } from './recorded.ts'

/**
 * Sets a claim about one of our figures beside the record of its as-of day (DESIGN §3). A number may have been said
 * before or after what happened that day, so both ends of the day count; one between them cannot be told.
 */
export function checkRecord(claim: ReadClaim, evidence: Evidence): Finding | undefined {
  const { metric, unit, bounds, area, said } = claim
  const { figure, firstDayOf } = metric
  if (firstDayOf !== undefined) return checkFirstDay(claim, firstDayOf, evidence)
  if (figure === undefined || area === undefined) return undefined
  const told = toldBy(said)
  if (!isComparable(metric, unit)) return toFinding('notCheckable', 'otherUnit', { numbers: { ...told, figure } })
  if (!bounds) return toFinding('notCheckable', 'noNumber', { numbers: told })
  const counted = unit.key === 'kabupaten' ? 'kabupaten' : 'items'
  const days = listRecorded(claim, { evidence, figure, counted })
  const end = days.at(-1)
  if (!end) return toFinding('notCheckable', 'noRecord', { numbers: { ...told, figure, area } })
  const beside = (interval: Interval) => ({ numbers: { ...told, figure, counted, area, ...interval } as const })
  const slack = slackOf(claim)
  const fitting = days.findLast((interval) => mayAgree(bounds, interval, slack))
  if (fitting) return toFinding('consistent', 'insideRecord', beside(fitting))
  const span = spanOf(days)
  if (mayAgree(bounds, span, slack)) return toFinding('notCheckable', 'changedThatDay', beside(span))
  return toFinding('conflicting', 'outsideRecord', beside(bounds.low > span.high ? end : span))
}

function checkFirstDay(claim: ReadClaim, figure: FigureName, { records }: Evidence): Finding | undefined {
  const { value, area, said } = claim
  if (area === undefined || !value.days) return undefined
  const recorded = records.firstDay(figure, area)
  if (!recorded) return toFinding('notCheckable', 'noRecord', { numbers: { ...toldBy(said), figure, area } })
  const numbers = { said: said.valueText, ...recorded }
  const fits = value.days.notBefore <= recorded.notAfter && value.days.notAfter >= recorded.notBefore
  return fits
    ? toFinding('consistent', 'dayInRecord', { numbers })
    : toFinding('conflicting', 'dayOutsideRecord', { numbers })
}

function toldBy({ valueText, unit, asOfText }: ReadClaim['said']) {
  return { said: valueText, unit, asOf: asOfText }
}
