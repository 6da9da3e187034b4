import { and, asc, desc, eq, gte, inArray, isNotNull, lt, max, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { isInScope, type Scope } from '#shared/access/scope.ts'
import type { AuditList, AuditListRow } from '#shared/audit/answers.ts'
import { maskPersonal } from '#shared/audit/mask.ts'
import type { AuditFilter } from '#shared/audit/schema.ts'
import { addDays, type Day } from '#shared/day/day.ts'
import { auditEntry } from './table.ts'

const PAGE_ROWS = 50

/** Where a reader sees the trail, and where personal data in it too; undefined is nowhere. */
export type AuditReach = { rows: Scope; personal: Scope | undefined }

/** The newest rows that the filter lets through, and what can be filtered by. */
export async function listAudit(db: Db, reach: AuditReach, filter: AuditFilter): Promise<AuditList> {
  const found = await db
    .select()
    .from(auditEntry)
    .where(and(inScope(auditEntry.kabupatenCode, reach.rows), ...conditionsOf(filter)))
    .orderBy(desc(auditEntry.ordinal))
    .limit(PAGE_ROWS + 1)
  const rows = found.slice(0, PAGE_ROWS)
  const nextBefore = found.length > PAGE_ROWS ? (rows.at(-1)?.ordinal ?? null) : null
  return { rows: rows.map((row) => toListRow(row, reach)), nextBefore, ...(await listChoices(db, reach.rows)) }
}

/** Every row that the filter lets through, by its place in the trail, the newest first. */
export async function listAuditOrdinals(
  db: Db,
  reach: AuditReach,
  { most, ...filter }: AuditFilter & { most: number },
): Promise<number[]> {
  const rows = await db
    .select({ ordinal: auditEntry.ordinal })
    .from(auditEntry)
    .where(and(inScope(auditEntry.kabupatenCode, reach.rows), ...conditionsOf(filter)))
    .orderBy(desc(auditEntry.ordinal))
    .limit(most)
  return rows.map((row) => row.ordinal)
}

/** Rows in reach by their places, the newest first. */
export async function listAuditRows(db: Db, reach: AuditReach, ordinals: readonly number[]): Promise<AuditListRow[]> {
  const rows = await db
    .select()
    .from(auditEntry)
    .where(and(inArray(auditEntry.ordinal, [...ordinals]), inScope(auditEntry.kabupatenCode, reach.rows)))
    .orderBy(desc(auditEntry.ordinal))
  return rows.map((row) => toListRow(row, reach))
}

/** The newest name of a person in the rows in reach; undefined when no row tells of them. */
export async function findAuditName(db: Db, { rows: scope }: AuditReach, id: string): Promise<string | undefined> {
  const [row] = await db
    .select({ name: auditEntry.personName })
    .from(auditEntry)
    .where(and(eq(auditEntry.personId, id), inScope(auditEntry.kabupatenCode, scope)))
    .orderBy(desc(auditEntry.ordinal))
    .limit(1)
  return row?.name
}

function conditionsOf({ action, personId, kabupaten, subjectId, from, to, before }: AuditFilter): (SQL | undefined)[] {
  return [
    action === undefined ? undefined : eq(auditEntry.action, action),
    personId === undefined ? undefined : eq(auditEntry.personId, personId),
    kabupaten && eq(auditEntry.kabupatenCode, kabupaten),
    subjectId === undefined ? undefined : eq(auditEntry.subjectId, subjectId),
    from && gte(auditEntry.at, beginOf(from)),
    to && lt(auditEntry.at, beginOf(addDays(to, 1))),
    before === undefined ? undefined : lt(auditEntry.ordinal, before),
  ]
}

/** The instant at which a day begins in WITA. */
function beginOf(day: Day): Date {
  return new Date(`${day}T00:00:00+08:00`)
}

async function listChoices(db: Db, scope: Scope): Promise<Pick<AuditList, 'actions' | 'people'>> {
  const { action, personId, personName } = auditEntry
  const actions = await db
    .selectDistinct({ action })
    .from(auditEntry)
    .where(inScope(auditEntry.kabupatenCode, scope))
    .orderBy(asc(action))
  const people = await db
    .select({ id: personId, name: max(personName) })
    .from(auditEntry)
    .where(and(isNotNull(personId), inScope(auditEntry.kabupatenCode, scope)))
    .groupBy(personId)
    .orderBy(asc(max(personName)), asc(personId))
  return {
    actions: actions.map((row) => row.action),
    people: people.flatMap(({ id, name }) => (id === null ? [] : [{ id, name: name ?? '' }])),
  }
}

function toListRow(row: typeof auditEntry.$inferSelect, { rows, personal }: AuditReach): AuditListRow {
  const isWhole = rows.kabupaten === 'all'
  const { previousHash: _previousHash, hash: _hash, commandId: _commandId, at, before, after, ...fields } = row
  // Rows without a kabupaten tell of nothing in the registry; should one do so by mistake, it is masked.
  const isSeen = personal && row.kabupatenCode && isInScope(personal, row.kabupatenCode)
  const masked = isSeen
    ? { before, after }
    : { before: before && maskPersonal(before), after: after && maskPersonal(after) }
  // From where the province's staff works is none of a kabupaten's business.
  const place = isWhole ? {} : { address: null, userAgent: null }
  return { ...fields, ...place, at: at.toISOString(), ...masked }
}
