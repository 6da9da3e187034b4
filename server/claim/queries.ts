import { desc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { keptRows } from '#server/db/kept-rows.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { checkClaims } from '#shared/claim/check-claims.ts'
import type { StoredClaim } from '#shared/claim/schema.ts'
import type { Day } from '#shared/day/day.ts'
import type { ClaimRow } from '#shared/overview/overview.ts'
import { evidenceOf, type ClaimGround } from './evidence-queries.ts'
import { claim } from './table.ts'

type ClaimQuestion = { day: Day; today: Day }

/**
 * Claims about days up to `day`, newest first, each with what its checks found. Claims are public and checked against
 * everything on record and against each other, so they have no scope.
 */
export async function listClaims(db: Db, ground: ClaimGround, { day, today }: ClaimQuestion): Promise<ClaimRow[]> {
  const rows = await keptRows(db, { name: 'claims', tables: ['claim', 'source'] }, () => readClaims(db))
  const checked = checkClaims({ ...evidenceOf(ground, today), claims: rows.map(toStoredClaim) })
  return rows
    .filter((row) => row.asOfNotBefore <= day)
    .map(({ printedWeekday: _weekday, checkNote: _note, ...row }) => {
      const { verdict, checks } = checked.get(row.id) ?? { verdict: 'notCheckable', checks: [] }
      return { ...row, verdict, checks }
    })
}

/** Claims that belong beside our numbers: about one of our figures, or one number said of several kinds of things. */
export async function listFigureClaims(db: Db, ground: ClaimGround, question: ClaimQuestion): Promise<ClaimRow[]> {
  const claims = await listClaims(db, ground, question)
  return claims.filter(
    ({ figure, checks }) => figure !== null || checks.some((check) => check.reason === 'manyMeanings'),
  )
}

async function readClaims(db: Db) {
  return db
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
      printedWeekday: claim.printedWeekday,
      conflictGroup: claim.conflictGroup,
      checkNote: claim.checkNote,
      source: sourceRef,
    })
    .from(claim)
    .innerJoin(source, eq(source.id, claim.sourceId))
    .orderBy(desc(claim.asOfNotBefore), claim.id)
}

type StoredRow = Pick<
  typeof claim.$inferSelect,
  'id' | 'asOfText' | 'metric' | 'figure' | 'valueText' | 'unit' | 'scopeText' | 'speaker' | 'paraphrase'
> &
  Pick<typeof claim.$inferSelect, 'printedWeekday' | 'conflictGroup' | 'checkNote'> & {
    source: { reference: string; publishedText: string | null }
  }

/** What is null in the database is absent in the rules. */
function toStoredClaim({
  figure,
  printedWeekday,
  conflictGroup,
  checkNote,
  source: ref,
  ...row
}: StoredRow): StoredClaim {
  return {
    ...row,
    ...(figure !== null && { figure }),
    ...(printedWeekday !== null && { printedWeekday }),
    ...(conflictGroup !== null && { conflictGroup }),
    ...(checkNote !== null && { checkNote }),
    source: { reference: ref.reference, ...(ref.publishedText !== null && { publishedText: ref.publishedText }) },
  }
}
