import { and, count, desc, eq, gt, gte, inArray, lte, min, not, notInArray, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { ChangeEvent, EventCount } from '#shared/change/answers.ts'
import { endOfDay, type Comparison, type Period } from '#shared/change/period.ts'
import { kindsOf, type SubjectGroup } from '#shared/change/subject-group.ts'
import { publicDetail } from '#shared/figure/public-event.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { listSubjectLabels } from './item-queries.ts'
import { registryEvent } from './table.ts'

export type ChangeFilter = {
  period: Period
  by: Comparison
  about?: SubjectGroup | undefined
  knownAt?: Date | undefined
}

const taken = alias(registryEvent, 'taken')
const withdrawal = alias(registryEvent, 'withdrawal')

/** Withdrawals are told with what they take back, findings of curation not at all. */
const untold = ['withdrawn', 'curationNoted'] as const satisfies readonly EventType[]

/** What is entered bit by bit, and says little on its own. */
const routineTypes: readonly EventType[] = ['checklistNoted', 'shelfReported', 'categorised']
const isRoutine = inArray(registryEvent.type, [...routineTypes])

/** What happened in the period, of each kabupaten at most `most`: what matters most first, then the newest. */
export async function listChangeEvents(
  db: Db,
  scope: Scope,
  { most, ...filter }: ChangeFilter & { most: number },
): Promise<ChangeEvent[]> {
  const ids: string[] = []
  for (const { code } of await listKabupaten(db, scope)) ids.push(...(await listIdsOf(db, code, { most, ...filter })))
  return describeEvents(db, ids)
}

/** So many are described at a time. */
const BATCH_ROWS = 500

/** The same, some at a time; `after` is the event to go on from, from one that is none of them nothing. */
export async function* readChangeEvents(
  db: Db,
  scope: Scope,
  { after, ...filter }: ChangeFilter & { most: number; after: string | undefined },
): AsyncGenerator<ChangeEvent[], void> {
  const from = after === undefined ? undefined : await findKabupatenOf(db, after)
  const codes = (await listKabupaten(db, scope)).map(({ code }) => code)
  if (after !== undefined && !codes.some((code) => code === from)) return
  let ids: string[] = []
  for (const code of codes) {
    if (from !== undefined && code < from) continue
    const found = await listIdsOf(db, code, filter)
    ids.push(...(code === from ? idsAfter(found, after) : found))
    for (; ids.length >= BATCH_ROWS; ids = ids.slice(BATCH_ROWS)) {
      yield await describeEvents(db, ids.slice(0, BATCH_ROWS))
    }
  }
  if (ids.length > 0) yield await describeEvents(db, ids)
}

async function findKabupatenOf(db: Db, id: string): Promise<string | undefined> {
  const { kabupatenCode } = registryEvent
  const [found] = await db.select({ kabupatenCode }).from(registryEvent).where(eq(registryEvent.id, id))
  return found?.kabupatenCode
}

function idsAfter(ids: readonly string[], after: string | undefined): string[] {
  const place = ids.findIndex((id) => id === after)
  return place === -1 ? [] : ids.slice(place + 1)
}

async function listIdsOf(
  db: Db,
  code: KabupatenCode,
  { most, ...filter }: ChangeFilter & { most: number },
): Promise<string[]> {
  const ofKabupaten = happenedIn({ kabupaten: [code] }, filter)
  const telling = await listNewestIds(db, and(ofKabupaten, not(isRoutine)), most)
  const others = most - telling.length
  return others > 0 ? [...telling, ...(await listNewestIds(db, and(ofKabupaten, isRoutine), others))] : telling
}

/** In each kabupaten by itself, so that the newest are found in the order of an index however much happened. */
async function listNewestIds(db: Db, wanted: SQL | undefined, most: number): Promise<string[]> {
  const rows = await db
    .select({ id: registryEvent.id })
    .from(registryEvent)
    .leftJoin(taken, isTakenBackBy())
    .where(wanted)
    .orderBy(desc(registryEvent.notAfter), desc(registryEvent.ordinal))
    .limit(most)
  return rows.map((row) => row.id)
}

/** In the order of the ids. */
async function describeEvents(db: Db, ids: readonly string[]): Promise<ChangeEvent[]> {
  if (ids.length === 0) return []
  const rows = await db
    .select({
      id: registryEvent.id,
      subjectKind: registryEvent.subjectKind,
      subjectId: registryEvent.subjectId,
      kabupatenCode: registryEvent.kabupatenCode,
      type: registryEvent.type,
      notBefore: registryEvent.notBefore,
      notAfter: registryEvent.notAfter,
      detail: registryEvent.detail,
      recordedAt: registryEvent.recordedAt,
      recordedBy: registryEvent.recordedBy,
      source: sourceRef,
      takesBack: { type: taken.type, notBefore: taken.notBefore, notAfter: taken.notAfter },
    })
    .from(registryEvent)
    .innerJoin(source, eq(source.id, registryEvent.sourceId))
    .leftJoin(taken, isTakenBackBy())
    .where(inArray(registryEvent.id, [...ids]))
  const labels = await listSubjectLabels(db, rows)
  const described = rows.map(({ takesBack, ...event }): ChangeEvent => ({
    ...event,
    detail: publicDetail(event.subjectKind, event.detail),
    recordedAt: event.recordedAt.toISOString(),
    label: labels.get(event.subjectId) ?? null,
    ...(takesBack && { takesBack }),
  }))
  const found = new Map(described.map((event) => [event.id, event]))
  return ids.flatMap((id) => found.get(id) ?? [])
}

/**
 * How much happened in the period, by kabupaten and kind. All of it is counted in an index, and what was taken back, which
 * is little, is taken off again.
 */
export async function countChangeEvents(db: Db, scope: Scope, filter: ChangeFilter): Promise<EventCount[]> {
  const { first, known } = momentsOf(filter)
  const { told, recordedSince } = await countKinds(db, whichIn(registryEvent, scope, filter))
  const isKnown = known && lte(withdrawal.recordedAt, known)
  const withdrawals = and(eq(withdrawal.type, 'withdrawn'), inScope(withdrawal.kabupatenCode, scope), isKnown)
  // Nothing is taken back before it was recorded.
  const since = gt(withdrawal.recordedAt, first)
  const sinceThen = recordedSince && gte(withdrawal.recordedAt, recordedSince)
  const isBack = and(whichIn(taken, scope, filter), withdrawals, sinceThen)
  const back = told.length > 0 ? await countWithdrawn(db, taken, isBack) : []
  const isEarlier = and(lte(taken.recordedAt, first), notInArray(taken.type, [...untold]), aboutOf(taken, filter))
  const tookBack =
    filter.by === 'recorded' ? await countWithdrawn(db, withdrawal, and(withdrawals, since, isEarlier)) : []
  const less = new Map(back.map((row) => [keyOf(row), row.count]))
  return [...told, ...tookBack]
    .map((row) => ({ ...row, count: row.type === 'withdrawn' ? row.count : row.count - (less.get(keyOf(row)) ?? 0) }))
    .filter((row) => row.count > 0)
    .toSorted((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

const keyOf = ({ kabupatenCode, subjectKind, type }: Omit<EventCount, 'count'>) =>
  `${kabupatenCode}|${subjectKind}|${type}`

type Events = typeof registryEvent | typeof taken | typeof withdrawal

/** How many events there are of each kind, and when the first of them was recorded. */
async function countKinds(db: Db, wanted: SQL | undefined) {
  const { kabupatenCode, subjectKind, type, recordedAt } = registryEvent
  const rows = await db
    .select({ kabupatenCode, subjectKind, type, count: count(), first: min(recordedAt) })
    .from(registryEvent)
    .where(wanted)
    .groupBy(kabupatenCode, subjectKind, type)
  const [recordedSince] = rows.flatMap(({ first }) => first ?? []).toSorted((one, other) => Number(one) - Number(other))
  return { told: rows.map(({ first: _first, ...row }): EventCount => row), recordedSince }
}

/** The same of withdrawals with what they took back, counted as the one or the other. */
async function countWithdrawn(db: Db, events: typeof taken | typeof withdrawal, wanted: SQL | undefined) {
  const { kabupatenCode, subjectKind, type } = events
  return db
    .select({ kabupatenCode, subjectKind, type, count: sql<number>`count(distinct ${events.id})::int` })
    .from(withdrawal)
    .innerJoin(taken, eq(taken.id, sql`(${withdrawal.detail} ->> 'withdraws')::uuid`))
    .where(wanted)
    .groupBy(kabupatenCode, subjectKind, type)
}

function isTakenBackBy(): SQL | undefined {
  return and(eq(registryEvent.type, 'withdrawn'), eq(taken.id, sql`(${registryEvent.detail} ->> 'withdraws')::uuid`))
}

/**
 * Which events a comparison tells. By happening: all whose days may lie in the period. By recording: all that were entered
 * in it, with what was taken back of earlier entries; what was entered and taken back meanwhile is as if it had never been.
 */
function happenedIn(scope: Scope, filter: ChangeFilter): SQL | undefined {
  const { first, known } = momentsOf(filter)
  const { recordedAt, kabupatenCode } = registryEvent
  const standing = and(whichIn(registryEvent, scope, filter), sql`not ${wasTakenBack(known)}`)
  if (filter.by !== 'recorded') return standing
  const tookBack = and(
    inScope(kabupatenCode, scope),
    aboutOf(registryEvent, filter),
    ...[known && lte(recordedAt, known), gt(recordedAt, first)],
    and(lte(taken.recordedAt, first), notInArray(taken.type, [...untold])),
  )
  return or(standing, tookBack)
}

/** The same without regard to what was taken back. */
function whichIn(events: Events, scope: Scope, filter: ChangeFilter): SQL | undefined {
  const { type, notBefore, notAfter, recordedAt, kabupatenCode } = events
  const { first, known } = momentsOf(filter)
  const { by, period } = filter
  return and(
    inScope(kabupatenCode, scope),
    aboutOf(events, filter),
    notInArray(type, [...untold]),
    known && lte(recordedAt, known),
    by === 'recorded' ? gt(recordedAt, first) : and(gt(notAfter, period.from), lte(notBefore, period.to)),
  )
}

function aboutOf({ subjectKind }: Events, { about }: ChangeFilter): SQL | undefined {
  return about && inArray(subjectKind, [...kindsOf(about)])
}

/** The end of the first day, and up to when records count. */
function momentsOf({ period, by, knownAt }: ChangeFilter): { first: Date; known: Date | undefined } {
  const last = endOfDay(period.to)
  return { first: endOfDay(period.from), known: by === 'recorded' ? earliest(last, knownAt) : knownAt }
}

function wasTakenBack(known: Date | undefined): SQL {
  const byThen = known ? sql`and withdrawal.recorded_at <= ${known.toISOString()}::timestamptz` : sql``
  // What no event is equal to keeps the database from gathering all withdrawals there are, for the few that are asked for.
  return sql`exists (select from registry_event withdrawal where withdrawal.subject_id = ${registryEvent.subjectId}
    and withdrawal.id <> ${registryEvent.id} and withdrawal.type = 'withdrawn' and withdrawal.detail ->> 'withdraws' = ${registryEvent.id}::text ${byThen})`
}

function earliest(one: Date, other: Date | undefined): Date {
  return other && other < one ? other : one
}
