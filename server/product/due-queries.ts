import { and, count, eq, inArray, isNotNull, lt, lte } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { MentoringStatus } from '#shared/mentoring/mentoring-status.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { certificate, productStanding } from './standing-table.ts'

/** How many there are of one day in one kabupaten. */
export type DayCount = { kabupatenCode: KabupatenCode; day: Day; count: number }

/** The certificates whose last day is at most `to`, by that day; not those of archived products. */
export async function countCertificatesByExpiry(db: Db, scope: Scope, to: Day): Promise<DayCount[]> {
  const { kabupatenCode } = productStanding
  const rows = await db
    .select({ kabupatenCode, day: certificate.expiresOn, count: count() })
    .from(certificate)
    .innerJoin(productStanding, eq(productStanding.productId, certificate.productId))
    .where(and(lte(certificate.expiresOn, to), inScope(kabupatenCode, scope), eq(productStanding.isArchived, false)))
    .groupBy(kabupatenCode, certificate.expiresOn)
  return rows.flatMap(({ day, ...row }) => (day === null ? [] : [{ ...row, day }]))
}

type Standing = { statuses: readonly MentoringStatus[]; before: Day }

/** The products that surely stand in one of some states of mentoring since before a day, by the latest day on which that may have begun. */
export async function countStandingSince(db: Db, scope: Scope, { statuses, before }: Standing): Promise<DayCount[]> {
  const { kabupatenCode, sinceNotAfter, mentoring, isArchived } = productStanding
  const rows = await db
    .select({ kabupatenCode, day: sinceNotAfter, count: count() })
    .from(productStanding)
    .where(
      and(
        inArray(mentoring, [...statuses]),
        isNotNull(sinceNotAfter),
        lt(sinceNotAfter, before),
        eq(isArchived, false),
        inScope(kabupatenCode, scope),
      ),
    )
    .groupBy(kabupatenCode, sinceNotAfter)
  return rows.flatMap(({ day, ...row }) => (day === null ? [] : [{ ...row, day }]))
}
