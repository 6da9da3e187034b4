import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { BriefingObstacles } from './briefing.ts'
import { shorten } from './shorten.ts'

const MOST_OBSTACLES = 4
const LONGEST_OBSTACLE = 150

/** What the report of a kabupaten for the month says about obstacles; null where it says nothing. */
export type ReportedObstacle = { kabupatenCode: KabupatenCode; obstacles: string | null }

type Order = { kabupaten: readonly KabupatenRow[]; first: readonly KabupatenCode[] }

/** The obstacles of the month's reports, those of the kabupaten to be called first, then by code; cut to a line or two. */
export function obstaclesOf(reports: readonly ReportedObstacle[], { kabupaten, first }: Order): BriefingObstacles {
  const names = new Map(kabupaten.map((row) => [row.code, row.shortName]))
  const own = reports.filter((report) => names.has(report.kabupatenCode))
  const told = own
    .flatMap(({ kabupatenCode: code, obstacles }) => {
      const text = shorten(obstacles ?? '', LONGEST_OBSTACLE)
      return text === '' ? [] : [{ code, name: names.get(code) ?? code, text }]
    })
    .toSorted((one, other) => place(one.code) - place(other.code) || (one.code < other.code ? -1 : 1))
  function place(code: KabupatenCode): number {
    const index = first.indexOf(code)
    return index === -1 ? first.length : index
  }
  const rows = told.slice(0, MOST_OBSTACLES)
  return { rows, others: told.length - rows.length, reports: own.length }
}
