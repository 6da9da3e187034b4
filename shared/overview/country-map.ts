import type { MapTone } from '#shared/wilayah/map-classes.ts'
import { metShare, type MonthCounts, type ProvinceRow } from './country.ts'

/** A step of the map: shares in whole percent, both ends included; the last one is for provinces that did not report. */
export type ShareClass = { tone: MapTone; from?: number; to?: number }

const shareClasses: readonly (ShareClass & { from: number; to: number })[] = [
  { tone: 'step0', from: 0, to: 0 },
  { tone: 'step1', from: 1, to: 24 },
  { tone: 'step2', from: 25, to: 49 },
  { tone: 'step3', from: 50, to: 74 },
  { tone: 'step4', from: 75, to: 100 },
]
const notReported: ShareClass = { tone: 'noRecord' }

/** The step that a province's month falls in. A share above nothing is at least one percent. */
export function shareClassOf(month: MonthCounts): ShareClass {
  const share = metShare(month)
  if (share === undefined) return notReported
  const percent = share === 0 ? 0 : Math.max(1, Math.floor(share * 100))
  return shareClasses.findLast(({ from }) => from <= percent) ?? notReported
}

/** Every step of the map with how many provinces are in it. */
export function countShares(rows: readonly ProvinceRow[]): (ShareClass & { count: number })[] {
  return [...shareClasses, notReported].map((each) => ({
    ...each,
    count: rows.filter(({ month }) => shareClassOf(month).tone === each.tone).length,
  }))
}
