import { and, eq, lte, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import type { LaunchCount, Span } from '#shared/target/launch.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kabupatenAreas } from './step-queries.ts'
import { registryEvent } from './table.ts'

type Question = {
  /** The instant up to which records count. */
  knownAt?: Date | undefined
  /** The earliest day at which the launches will be counted, in months: those that were over by then are one row each. */
  earliest?: Day | undefined
  /** Only those that may lie in these months. */
  within?: Span | undefined
}

/**
 * The launches of products, those that are alike counted together: at most as many rows as there are days and windows,
 * however many products, or, from an earliest day on, as there are months, with the days of those that were not over.
 */
export async function listLaunches(db: Db, scope: Scope, question: Question = {}): Promise<LaunchCount[]> {
  const wanted = sql`kabupaten_code = any(${kabupatenAreas(scope).codes})`
  const rows = await db
    .select({
      kabupatenCode: sql<KabupatenCode>`kabupaten_code`,
      isVerified: sql<boolean>`is_verified`,
      notBefore: sql<Day>`not_before::text`,
      notAfter: sql<Day>`not_after::text`,
      archivedNotBefore: sql<Day | null>`archived_not_before::text`,
      archivedNotAfter: sql<Day | null>`archived_not_after::text`,
      count: sql<number>`sum(count)::int`,
    })
    .from(sql`(${launchesKnown(wanted, question)}) launch`)
    .groupBy(sql`kabupaten_code, is_verified, not_before, not_after, archived_not_before, archived_not_after`)
    .having(sql`sum(count) <> 0`)
    .orderBy(sql`kabupaten_code, not_before, not_after`)
  return rows.map(toLaunchCount)
}

type LaunchRow = Pick<LaunchCount, 'kabupatenCode' | 'isVerified' | 'count'> & {
  notBefore: Day
  notAfter: Day
  archivedNotBefore: Day | null
  archivedNotAfter: Day | null
}

export function toLaunchCount({ kabupatenCode, isVerified, count, ...days }: LaunchRow): LaunchCount {
  const { notBefore, notAfter, archivedNotBefore, archivedNotAfter } = days
  const archived =
    archivedNotBefore && archivedNotAfter ? { notBefore: archivedNotBefore, notAfter: archivedNotAfter } : null
  return { kabupatenCode, window: { notBefore, notAfter }, isVerified, archived, count }
}

function launchesKnown(wanted: SQL, { knownAt, earliest, within }: Question): SQL {
  const isWithin = within ? sql`part.not_before <= ${within.to} and part.not_after >= ${within.from}` : sql`true`
  const isPart =
    earliest === undefined
      ? sql`grain = 'day'`
      : sql`(grain = 'month' and settled_on <= ${earliest} or grain = 'day' and settled_on > ${earliest})`
  const columns = sql`not_before, not_after, archived_not_before, archived_not_after`
  const held = sql`select kabupaten_code, is_verified, ${columns}, count from launch_total part
    where ${wanted} and ${isPart} and ${isWithin}`
  if (knownAt === undefined) return held
  const instant = sql`${knownAt.toISOString()}::timestamptz`
  const ofLines = (isWanted: SQL, sign: SQL) => sql`
    select line.kabupaten_code, line.is_verified, part.not_before, part.not_after, part.archived_not_before,
      part.archived_not_after, ${sign} line.delta as count
    from launch_line line cross join lateral launch_rows(line) part
    where ${wanted} and ${isPart} and ${isWithin} and ${isWanted}`
  return isLongAgo(knownAt)
    ? ofLines(sql`recorded_at <= ${instant}`, sql``)
    : sql`${held} union all ${ofLines(sql`recorded_at > ${instant}`, sql`-`)}`
}

/** Whether fewer lines were recorded up to an instant than after it, more or less: either gives the same sums. */
function isLongAgo(instant: Date): boolean {
  const first = Date.parse(PROGRAMME_FIRST_DAY)
  return instant.getTime() - first < Date.now() - instant.getTime()
}

/** The products of a kabupaten of which a launch in a span of days is on record, also one that was taken back. */
export async function listLaunchedIds(db: Db, kabupatenCode: KabupatenCode, { from, to }: Span): Promise<string[]> {
  const rows = await db
    .selectDistinct({ id: registryEvent.subjectId })
    .from(registryEvent)
    .where(
      and(
        eq(registryEvent.kabupatenCode, kabupatenCode),
        eq(registryEvent.subjectKind, 'product'),
        eq(registryEvent.type, 'launched'),
        lte(registryEvent.notBefore, to),
        // Few were ever launched, and an index holds them: what else happened in the span must not be gone through (`+ 0`).
        sql`${registryEvent.notAfter} + 0 >= ${from}`,
      ),
    )
  return rows.map((row) => row.id)
}
