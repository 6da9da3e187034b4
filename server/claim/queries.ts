import type { Db } from '#server/db/database.ts'
import { holdsProvinceWide } from '#shared/access/scope.ts'
import { recheckClaims } from '#shared/claim/recheck.ts'
import type { ClaimCheck } from '#shared/claim/check-claims.ts'
import type { Day } from '#shared/day/day.ts'
import type { ClaimRow } from '#shared/overview/overview.ts'
import { loadEvidence, type ClaimGround } from './evidence-queries.ts'
import { readClaimBook, type KeptClaim } from './row-queries.ts'

export type ClaimQuestion = { day: Day; today: Day; knownAt?: Date | undefined }

/** A claim, what of it parses, and what its checks found. */
export type CheckedClaim = { kept: KeptClaim; row: ClaimRow }

/**
 * Claims about days up to `day`, newest first, each with what its checks found. Claims are public and checked against
 * everything on record and against each other. They are of the province that the programme began in.
 */
export async function listClaims(db: Db, ground: ClaimGround, question: ClaimQuestion): Promise<ClaimRow[]> {
  return (await listCheckedClaims(db, ground, question)).map(({ row }) => row)
}

/** The same with all that is kept of each. */
export async function listCheckedClaims(
  db: Db,
  ground: ClaimGround,
  { day, today, knownAt }: ClaimQuestion,
): Promise<CheckedClaim[]> {
  if (!holdsProvinceWide(ground.scope)) return []
  const { rows, claims } = await readClaimBook(db, knownAt)
  const checked = recheckClaims(claims, await loadEvidence(db, ground, { claims, today }))
  return rows.flatMap((kept) => {
    const row = toRow(kept, checked.get(kept.said.id) ?? { verdict: 'notCheckable', checks: [] })
    return row.asOfNotBefore <= day ? [{ kept, row }] : []
  })
}

/** Claims that belong beside our numbers: about one of our figures, or one number said of several kinds of things. */
export async function listFigureClaims(db: Db, ground: ClaimGround, question: ClaimQuestion): Promise<ClaimRow[]> {
  const claims = await listClaims(db, ground, question)
  return claims.filter(
    ({ figure, checks }) => figure !== null || checks.some((check) => check.reason === 'manyMeanings'),
  )
}

function toRow({ said, parsed, source }: KeptClaim, { verdict, checks }: ClaimCheck): ClaimRow {
  const { id, asOfText, metric, figure, valueText, unit, scopeText, speaker, paraphrase, conflictGroup } = said
  const { asOfNotBefore, asOfNotAfter, valueLow, valueHigh } = parsed
  return {
    ...{ id, asOfText, asOfNotBefore, asOfNotAfter, metric, figure: figure ?? null },
    ...{ valueText, valueLow, valueHigh, unit, scopeText, speaker, paraphrase },
    ...{ conflictGroup: conflictGroup ?? null, verdict, checks, source },
  }
}
