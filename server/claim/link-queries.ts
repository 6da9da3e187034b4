import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { ClaimLink } from '#shared/claim/answers.ts'
import { claimRecord } from './table.ts'

/** The records that were made of claims and still stand, by claim. */
export async function listLinks(db: Db, knownAt?: Date): Promise<Map<string, ClaimLink[]>> {
  const { claimId, kind, subjectId, label, recordId, recordedAt } = claimRecord
  const stands = sql<boolean>`case ${kind}
    when 'outlet' then not exists (select from registry_event
      where type = 'withdrawn' and subject_id = ${subjectId} and detail ->> 'withdraws' = ${recordId}::text)
    else exists (select from programme_event where id = ${recordId} and withdrawn_at is null) end`
  const rows = await db
    .select({ claimId, kind, id: subjectId, label })
    .from(claimRecord)
    .where(knownAt ? sql`${recordedAt} <= ${knownAt.toISOString()} and ${stands}` : stands)
    .orderBy(recordedAt)
  const byClaim = Map.groupBy(rows, (row) => row.claimId)
  return new Map([...byClaim].map(([id, own]) => [id, own.map(({ claimId: _claim, ...link }) => link)] as const))
}
