import { and, asc, eq, gte, lte, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { LaunchCount, Span } from '#shared/target/launch.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { launchLine, registryEvent } from './table.ts'

/**
 * The launches of products, those that are alike counted together: at most as many rows as there are days and windows,
 * however many products. `knownAt` is the instant up to which records count.
 */
export async function listLaunches(
  db: Db,
  scope: Scope,
  { knownAt }: { knownAt?: Date | undefined } = {},
): Promise<LaunchCount[]> {
  const { kabupatenCode, notBefore, notAfter, isVerified, archivedNotBefore, archivedNotAfter } = launchLine
  const alike = { kabupatenCode, notBefore, notAfter, isVerified, archivedNotBefore, archivedNotAfter }
  const rows = await db
    .select({ ...alike, count: sql<number>`sum(${launchLine.delta})::int` })
    .from(launchLine)
    .where(and(inScope(kabupatenCode, scope), knownAt && lte(launchLine.recordedAt, knownAt)))
    .groupBy(...Object.values(alike))
    .having(sql`sum(${launchLine.delta}) <> 0`)
    .orderBy(asc(kabupatenCode), asc(notBefore), asc(notAfter))
  return rows.map(({ kabupatenCode: code, isVerified: verified, count, ...days }) => ({
    kabupatenCode: code,
    window: { notBefore: days.notBefore, notAfter: days.notAfter },
    isVerified: verified,
    archived:
      days.archivedNotBefore && days.archivedNotAfter
        ? { notBefore: days.archivedNotBefore, notAfter: days.archivedNotAfter }
        : null,
    count,
  }))
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
        gte(registryEvent.notAfter, from),
      ),
    )
  return rows.map((row) => row.id)
}
