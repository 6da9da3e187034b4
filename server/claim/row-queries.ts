import { and, desc, eq, gt, isNull, lte, or } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { requireAsOf } from '#shared/claim/as-of.ts'
import type { StoredClaim } from '#shared/claim/schema.ts'
import { parseClaimValue } from '#shared/claim/value.ts'
import type { SourceRef } from '#shared/overview/overview.ts'
import { claim, claimPast } from './table.ts'

/** A claim with what parses of it and what beside its words answers tell of it. */
export type KeptClaim = {
  said: StoredClaim
  parsed: ReturnType<typeof parsedColumns>
  version: number
  source: SourceRef
}

/** The claims that are not withdrawn, newest first, and the same as the checks take them. Shared by all readers. */
export type ClaimBook = { rows: readonly KeptClaim[]; claims: readonly StoredClaim[] }

/** All claims as they are, or as they were known at an instant. */
export async function readClaimBook(db: Db, knownAt?: Date): Promise<ClaimBook> {
  if (knownAt) return toBook(await readClaimsKnownAt(db, knownAt))
  return keptRows(db, { name: 'claims', tables: ['claim', 'source'] }, async () => toBook(await readClaims(db)))
}

function toBook(rows: KeptClaim[]): ClaimBook {
  return { rows, claims: rows.map((row) => row.said) }
}

async function readClaims(db: Db): Promise<KeptClaim[]> {
  const rows = await db
    .select({ stored: claim, source: sourceRef })
    .from(claim)
    .innerJoin(source, eq(source.id, claim.sourceId))
    .where(isNull(claim.withdrawnReason))
    .orderBy(desc(claim.asOfNotBefore), claim.id)
  return rows.map(({ stored, source: ref }) => toKept(toStoredClaim(stored, ref), stored.version, ref))
}

/** What was changed since is read as it was, what came since is left out. */
async function readClaimsKnownAt(db: Db, knownAt: Date): Promise<KeptClaim[]> {
  const current = await db
    .select({ stored: claim, source: sourceRef })
    .from(claim)
    .innerJoin(source, eq(source.id, claim.sourceId))
    .where(and(isNull(claim.withdrawnReason), or(isNull(claim.recordedAt), lte(claim.recordedAt, knownAt))))
  const past = await db
    .select({ stored: claimPast, source: sourceRef })
    .from(claimPast)
    .innerJoin(source, eq(source.id, claimPast.sourceId))
    .where(and(or(isNull(claimPast.knownFrom), lte(claimPast.knownFrom, knownAt)), gt(claimPast.knownTo, knownAt)))
  const now = current.map(({ stored, source: ref }) => toKept(toStoredClaim(stored, ref), stored.version, ref))
  const then = past.flatMap(({ stored, source: ref }): KeptClaim[] => {
    const { withdrawnReason, ...content } = stored.content
    if (withdrawnReason !== undefined) return []
    return [toKept({ id: stored.claimId, ...content, source: toSource(ref) }, stored.version, ref)]
  })
  return [...now, ...then].toSorted(newestFirst)
}

function toKept(said: StoredClaim, version: number, ref: SourceRef): KeptClaim {
  return { said, parsed: parsedColumns(said), version, source: ref }
}

function newestFirst({ said: one, parsed }: KeptClaim, { said: other, parsed: otherParsed }: KeptClaim): number {
  const [day, otherDay] = [parsed.asOfNotBefore, otherParsed.asOfNotBefore]
  if (day !== otherDay) return day < otherDay ? 1 : -1
  return one.id < other.id ? -1 : 1
}

type Columns = typeof claim.$inferSelect

/** What is null in the database is absent in the rules. */
export function toStoredClaim(row: Columns, ref: SourceRef): StoredClaim {
  const { id, asOfText, metric, figure, valueText, unit, scopeText, speaker, office, paraphrase } = row
  const { printedWeekday, conflictGroup, checkNote } = row
  return {
    ...{ id, asOfText, metric, valueText, unit, scopeText, speaker, paraphrase },
    ...(figure !== null && { figure }),
    ...(office !== null && { office }),
    ...(printedWeekday !== null && { printedWeekday }),
    ...(conflictGroup !== null && { conflictGroup }),
    ...(checkNote !== null && { checkNote }),
    source: toSource(ref),
  }
}

export function toSource({ reference, publishedText }: SourceRef): StoredClaim['source'] {
  return { reference, ...(publishedText !== null && { publishedText }) }
}

/** What of a claim parses, as its columns hold it. */
export function parsedColumns({ asOfText, valueText, unit }: Pick<StoredClaim, 'asOfText' | 'valueText' | 'unit'>) {
  const { notBefore: asOfNotBefore, notAfter: asOfNotAfter } = requireAsOf(asOfText)
  const { low = null, high = null, of = null } = parseClaimValue(valueText, unit)
  return { asOfNotBefore, asOfNotAfter, valueLow: low, valueHigh: high, valueOf: of }
}
