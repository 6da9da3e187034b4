import type { Messages } from '#shared/messages/id.ts'
import type { RolloutChartRow } from '#shared/outlet/rollout-chart.ts'

/** What happened, was due and was said on a day of the chart, one line each. */
export function eventsOfDay(row: RolloutChartRow, texts: Messages['outlet']['chart']): string[] {
  const launches = row.launches.map(({ label, notBefore, notAfter }) => {
    if (notBefore === notAfter) return texts.opened(label)
    return notAfter === row.day ? texts.surelyBy(label) : texts.maybeFrom(label)
  })
  const due = row.deadlines.map((target) => texts.due(target.value))
  const said = row.claims.map((claim) => texts.said(claim.speaker, claim.valueText, claim.verdict))
  return [...new Set([...launches, ...due, ...said])]
}
