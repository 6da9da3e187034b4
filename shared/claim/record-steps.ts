import type { Day } from '#shared/day/day.ts'
import { figureHistory } from '#shared/figure/history.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'
import type { ClaimMatter, ClaimSeries, RecordSeries } from './answers.ts'
import { countedAt } from './checks/recorded.ts'
import type { ClaimRecords, Evidence } from './records.ts'

type Ground = {
  evidence: Evidence
  /** Of each kabupaten, the figures that `isOfWhole` denies; and of the province as one area, those that it affirms. */
  steps: { ofKabupaten: readonly LedgerLine[]; ofWhole: readonly LedgerLine[] }
  day: Day
}

/** Whether the sums of the province tell a series, so that nobody has to add up its kabupaten. */
export function isOfWhole({ scopeText, counted }: Pick<ClaimSeries, 'scopeText' | 'counted'>): boolean {
  return counted === 'items' && parseArea(scopeText)?.kind === 'province'
}

/** The record's intervals behind the claims of some matters: each figure, area and way to count once, up to a day. */
export function listRecordSeries(matters: readonly ClaimMatter[], ground: Ground): RecordSeries[] {
  const asked = new Map<string, Pick<RecordSeries, 'figure' | 'area' | 'counted'>>()
  for (const series of matters.flatMap((matter) => matter.series)) {
    const { figure, counted } = series
    const area = areaOf(series)
    if (figure !== null && area !== undefined) asked.set(`${figure}|${area}|${counted}`, { figure, area, counted })
  }
  return [...asked.values()].flatMap((series) => {
    const steps = stepsOf(series, ground)
    return steps.length === 0 ? [] : [{ ...series, steps }]
  })
}

function areaOf({ scopeText }: ClaimSeries): string | undefined {
  return parseArea(scopeText) ? scopeText : undefined
}

function stepsOf(
  { figure, area, counted }: Omit<RecordSeries, 'steps'>,
  { evidence, steps, day }: Ground,
): RecordSeries['steps'] {
  const isWhole = isOfWhole({ scopeText: area, counted })
  const parsed = parseArea(area)
  const codes = new Set(parsed ? codesInArea(parsed, evidence.register) : [])
  const own = isWhole ? steps.ofWhole : steps.ofKabupaten.filter((step) => codes.has(step.kabupatenCode))
  const changes = own.filter((step) => step.figure === figure && step.day <= day)
  const days = [...new Set(changes.map((step) => step.day))].toSorted()
  const intervalAt = isWhole ? wholeAt(changes) : countedAt(counted, evidence)
  const found: RecordSeries['steps'] = []
  for (const changedOn of days) {
    const interval = intervalAt(figure, area, changedOn)
    const last = found.at(-1)
    if (!interval || (last && last.low === interval.low && last.high === interval.high)) continue
    found.push({ day: changedOn, ...interval })
  }
  return found
}

function wholeAt(changes: readonly LedgerLine[]): ClaimRecords['intervalAt'] {
  const { intervalAt } = figureHistory(changes)
  const areas = [...new Set(changes.map((step) => step.kabupatenCode))]
  return (figure, _area, day) => intervalAt(figure, areas, day)
}
