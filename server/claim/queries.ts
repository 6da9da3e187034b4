import { desc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Day } from '#shared/day/day.ts'
import type { ClaimRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { claim } from './table.ts'

export type ClaimQuestion = { day: Day; today: Day; knownAt?: Date | undefined }

export async function listClaims(db: Db, { day }: ClaimQuestion): Promise<ClaimRow[]> {
  const rows = await db
    .select({
      id: claim.id,
      asOfText: claim.asOfText,
      asOfNotBefore: claim.asOfNotBefore,
      asOfNotAfter: claim.asOfNotAfter,
      metric: claim.metric,
      figure: claim.figure,
      valueText: claim.valueText,
      valueLow: claim.valueLow,
      valueHigh: claim.valueHigh,
      unit: claim.unit,
      scopeText: claim.scopeText,
      speaker: claim.speaker,
      paraphrase: claim.paraphrase,
      conflictGroup: claim.conflictGroup,
      source: sourceRef,
    })
    .from(claim)
    .innerJoin(source, eq(source.id, claim.sourceId))
    .orderBy(desc(claim.asOfNotBefore), claim.id)
  return rows.filter((row) => row.asOfNotBefore <= day).map((row) => ({ ...row, verdict: 'notCheckable' }))
}

export async function listFigureClaims(db: Db, question: ClaimQuestion): Promise<ClaimRow[]> {
  return (await listClaims(db, question)).filter((row) => row.figure !== null)
}

export async function listClaimsAbout(db: Db, question: ClaimQuestion, code: KabupatenCode): Promise<ClaimRow[]> {
  return (await listClaims(db, question)).filter((row) => row.scopeText === code)
}
