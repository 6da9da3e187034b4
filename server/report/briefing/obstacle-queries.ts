import { and, asc, eq, inArray, lte, ne } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day, Month } from '#shared/day/day.ts'
import type { ReportedObstacle } from '#shared/report/briefing/obstacles.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { reportEvent } from '../table.ts'

type Question = { codes: readonly KabupatenCode[]; month: Month; asOf: Day; knownAt: Date }

/** What the reports of a month said about obstacles: those that stood submitted on a day, as known at an instant. */
export async function listObstacles(
  db: Db,
  scope: Scope,
  { codes, month, asOf, knownAt }: Question,
): Promise<ReportedObstacle[]> {
  if (codes.length === 0) return []
  const steps = await db
    .select({
      kabupatenCode: reportEvent.kabupatenCode,
      type: reportEvent.type,
      obstacles: reportEvent.obstacles,
    })
    .from(reportEvent)
    .where(
      and(
        ...[inArray(reportEvent.kabupatenCode, [...codes]), inScope(reportEvent.kabupatenCode, scope)],
        ...[eq(reportEvent.month, month), ne(reportEvent.type, 'drafted')],
        ...[lte(reportEvent.heldOn, asOf), lte(reportEvent.recordedAt, knownAt)],
      ),
    )
    .orderBy(asc(reportEvent.ordinal))
  const standing = new Map<KabupatenCode, string | null>()
  for (const { kabupatenCode, type, obstacles } of steps) {
    if (type === 'submitted') standing.set(kabupatenCode, obstacles)
    // A reopened report stands until it is submitted anew; one that was given or taken back does not.
    else if (type !== 'accepted' && type !== 'reopened') standing.delete(kabupatenCode)
  }
  return [...standing].map(([kabupatenCode, obstacles]) => ({ kabupatenCode, obstacles }))
}
