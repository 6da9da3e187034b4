import { createHash } from 'node:crypto'
import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { dataVersion } from '#server/db/version-table.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { getOverview } from '#server/overview/queries.ts'
import { listPace } from '#server/target/page-queries.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { listPolygons } from '#server/wilayah/shape-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { dayInWita, type Day, type Month } from '#shared/day/day.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'
import { makeBriefing as composeBriefing } from '#shared/report/briefing/make-briefing.ts'
import { codesInArea, type Area } from '#shared/wilayah/area.ts'
import type { Province } from '#shared/wilayah/province.ts'
import { listObstacles } from './obstacle-queries.ts'

export type BriefingOrder = {
  /** The province that the area is of. */
  scope: Scope
  area: Area
  month: Month
  asOf: Day
  /** Left out: all that is recorded, which the sheet then says as the instant of the last change. */
  knownAt?: Date | undefined
  boundaries: { body: string; isOfficial: boolean }
  /** Whose reports the reader may read; left out, the sheet is for everybody and holds nothing of what reports say. */
  reports?: Scope | undefined
}

/**
 * Makes a sheet from one state of the database. The same order with a `knownAt` makes the same sheet on any later day:
 * nothing in it depends on the clock.
 */
export function makeBriefing(db: Db, order: BriefingOrder): Promise<Briefing> {
  return withSnapshot(db, (snapshot) => readBriefing(snapshot.db, order, snapshot.simulated))
}

/** The same from a snapshot that is read anyway. */
export async function readBriefing(db: Db, order: BriefingOrder, simulated: boolean): Promise<Briefing> {
  const { scope, area, month, asOf, boundaries, reports } = order
  const knownAt = order.knownAt ?? (await lastChange(db))
  const province = await getOverview(db, scope, { day: asOf, knownAt: order.knownAt, today: dayInWita(knownAt) })
  const { pace } = await listPace(db, scope, { asOf, knownAt: order.knownAt, year: Number(month.slice(0, 4)) })
  const codes = codesInArea(area, province.kabupaten)
  const named = (await listProvinces(db)).find(({ code }) => code === scope.province)
  const composed = composeBriefing({
    ...{ area, month, asOf, simulated, knownAt: knownAt.toISOString() },
    province: { ...province, asOf },
    paces: pace,
    ...(reports && { obstacles: await listObstacles(db, reports, { codes, month, asOf, knownAt }) }),
    shapes: listPolygons(boundaries.body),
    hasOfficialBoundaries: boundaries.isOfficial,
  })
  const sheet = named ? inProvince(composed, named) : composed
  return { ...sheet, hash: hashOf(sheet) }
}

/** A sheet of a national registry tells which province it is of. */
function inProvince(sheet: Omit<Briefing, 'hash'>, { code, name }: Province): Omit<Briefing, 'hash'> {
  return { ...sheet, province: code, ...(sheet.area.kind === 'province' && { fullName: name }) }
}

/** Of all that is recorded, even where the clock of the database runs behind that of the program. */
async function lastChange(db: Db): Promise<Date> {
  const changedAt = sql`greatest(
    changed_at,
    (select recorded_at from registry_event order by ordinal desc limit 1),
    (select recorded_at from report_event order by ordinal desc limit 1)
  )`.mapWith(dataVersion.changedAt)
  const [row] = await db.select({ changedAt }).from(dataVersion)
  if (!row) throw new Error('data_version has no row: the database was not migrated')
  return row.changedAt
}

const HASH_LENGTH = 12

function hashOf(sheet: Omit<Briefing, 'hash'>): string {
  return createHash('sha256').update(JSON.stringify(sheet)).digest('hex').slice(0, HASH_LENGTH)
}
