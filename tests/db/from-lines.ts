import { asc } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { launchLine, ledgerLine } from '#server/figure/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import { ledgerDifference, type LedgerLine } from '#shared/figure/ledger.ts'
import { launchDifferences, type LaunchCount } from '#shared/target/launch.ts'

/** The changes of figures as all lines tell them, one by one: what sums have to agree with. */
export async function stepsFromLines(db: Db, { kabupaten }: Scope, knownAt: Date | undefined): Promise<LedgerLine[]> {
  const lines = await db.select().from(ledgerLine).orderBy(asc(ledgerLine.ordinal))
  const wanted = lines.filter(
    (line) =>
      (kabupaten === 'all' || kabupaten.includes(line.kabupatenCode)) && (!knownAt || line.recordedAt <= knownAt),
  )
  const only = wanted.map(({ kabupatenCode, figure, bound, day, delta }) => ({
    kabupatenCode,
    figure,
    bound,
    day,
    delta,
  }))
  return ledgerDifference([], only).toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** The launches in the same way. */
export async function launchesFromLines(
  db: Db,
  { kabupaten }: Scope,
  knownAt: Date | undefined,
): Promise<LaunchCount[]> {
  const lines = await db.select().from(launchLine).orderBy(asc(launchLine.ordinal))
  return launchDifferences(
    [],
    lines.flatMap(
      ({ kabupatenCode, notBefore, notAfter, isVerified, archivedNotBefore, archivedNotAfter, ...line }) => {
        if (kabupaten !== 'all' && !kabupaten.includes(kabupatenCode)) return []
        if (knownAt && line.recordedAt > knownAt) return []
        const archived =
          archivedNotBefore && archivedNotAfter ? { notBefore: archivedNotBefore, notAfter: archivedNotAfter } : null
        return { kabupatenCode, window: { notBefore, notAfter }, isVerified, archived, count: line.delta }
      },
    ),
  )
}
