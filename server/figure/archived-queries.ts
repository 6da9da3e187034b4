import { and, eq, inArray, not, sql, type SQL } from 'drizzle-orm'
import { alias, type PgColumn } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/database.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import { registryEvent } from './table.ts'

const withdrawal = alias(registryEvent, 'withdrawal')

const isTakenBack = sql`exists (select from ${registryEvent} as ${withdrawal} where ${withdrawal.subjectId} = ${registryEvent.subjectId}
  and ${withdrawal.type} = 'withdrawn' and ${withdrawal.detail} ->> 'withdraws' = ${registryEvent.id}::text)`

/** Whether something of a type happened to a subject, whatever it was without a type, and was not taken back: for the `where` of a query. */
export function hasEvent(subjectId: PgColumn, type?: EventType): SQL {
  const isOfType = type === undefined ? sql`${registryEvent.type} <> 'withdrawn'` : sql`${registryEvent.type} = ${type}`
  return sql`exists (select from ${registryEvent} where ${registryEvent.subjectId} = ${subjectId}
    and ${isOfType} and not ${isTakenBack})`
}

/** Those of some subjects that left the registry. */
export async function listArchivedIds(db: Db, subjectIds: readonly string[]): Promise<Set<string>> {
  if (subjectIds.length === 0) return new Set()
  const ofSubjects = inArray(registryEvent.subjectId, [...subjectIds])
  const rows = await db
    .select({ id: registryEvent.subjectId })
    .from(registryEvent)
    .where(and(ofSubjects, eq(registryEvent.type, 'archived'), not(isTakenBack)))
  return new Set(rows.map((row) => row.id))
}
