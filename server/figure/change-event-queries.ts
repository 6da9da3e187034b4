import { and, asc, count, eq, gt, inArray, lte, notInArray, or, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { ChangeEvent, EventCount } from '#shared/change/answers.ts'
import { endOfDay, type Comparison, type Period } from '#shared/change/period.ts'
import { kindsOf, type SubjectGroup } from '#shared/change/subject-group.ts'
import { publicDetail } from '#shared/figure/public-event.ts'
import type { EventType } from '#shared/figure/registry-event.ts'
import { listSubjectLabels } from './item-queries.ts'
import { registryEvent } from './table.ts'

export type ChangeFilter = {
  period: Period
  by: Comparison
  about?: SubjectGroup | undefined
  knownAt?: Date | undefined
}

const taken = alias(registryEvent, 'taken')

/** What is entered bit by bit, and says little on its own. */
const routineTypes: readonly EventType[] = ['checklistNoted', 'shelfReported', 'categorised']
const isRoutine = inArray(registryEvent.type, [...routineTypes])

/** What happened in the period, of each kabupaten at most `most`: what matters most first, then the newest. */
export async function listChangeEvents(
  db: Db,
  scope: Scope,
  { most, ...filter }: ChangeFilter & { most: number },
): Promise<ChangeEvent[]> {
  const { kabupatenCode, notAfter, ordinal } = registryEvent
  const order = sql`${isRoutine}, ${notAfter} desc, ${ordinal} desc`
  const ranked = db
    .select({
      rankedId: sql<string>`${registryEvent.id}`.as('ranked_id'),
      takenType: sql<EventType | null>`${taken.type}`.as('taken_type'),
      takenNotBefore: sql<ChangeEvent['notBefore'] | null>`${taken.notBefore}`.as('taken_not_before'),
      takenNotAfter: sql<ChangeEvent['notAfter'] | null>`${taken.notAfter}`.as('taken_not_after'),
      place: sql<number>`row_number() over (partition by ${kabupatenCode} order by ${order})`.as('place'),
    })
    .from(registryEvent)
    .leftJoin(taken, isTakenBackBy())
    .where(happenedIn(scope, filter))
    .as('ranked')
  const rows = await db
    .select({
      id: registryEvent.id,
      subjectKind: registryEvent.subjectKind,
      subjectId: registryEvent.subjectId,
      kabupatenCode,
      type: registryEvent.type,
      notBefore: registryEvent.notBefore,
      notAfter,
      detail: registryEvent.detail,
      recordedAt: registryEvent.recordedAt,
      recordedBy: registryEvent.recordedBy,
      source: sourceRef,
      takenType: ranked.takenType,
      takenNotBefore: ranked.takenNotBefore,
      takenNotAfter: ranked.takenNotAfter,
    })
    .from(ranked)
    .innerJoin(registryEvent, eq(registryEvent.id, ranked.rankedId))
    .innerJoin(source, eq(source.id, registryEvent.sourceId))
    .where(lte(ranked.place, most))
    .orderBy(asc(kabupatenCode), asc(ranked.place))
  const labels = await listSubjectLabels(db, rows)
  return rows.map(({ takenType, takenNotBefore, takenNotAfter, ...event }) => ({
    ...event,
    detail: publicDetail(event.subjectKind, event.detail),
    recordedAt: event.recordedAt.toISOString(),
    label: labels.get(event.subjectId) ?? null,
    ...(takenType &&
      takenNotBefore &&
      takenNotAfter && { takesBack: { type: takenType, notBefore: takenNotBefore, notAfter: takenNotAfter } }),
  }))
}

/** How much happened in the period, by kabupaten and kind. */
export async function countChangeEvents(db: Db, scope: Scope, filter: ChangeFilter): Promise<EventCount[]> {
  const { kabupatenCode, subjectKind, type } = registryEvent
  return db
    .select({ kabupatenCode, subjectKind, type, count: count() })
    .from(registryEvent)
    .leftJoin(taken, isTakenBackBy())
    .where(happenedIn(scope, filter))
    .groupBy(kabupatenCode, subjectKind, type)
    .orderBy(asc(kabupatenCode), asc(subjectKind), asc(type))
}

function isTakenBackBy(): SQL | undefined {
  return and(eq(registryEvent.type, 'withdrawn'), eq(taken.id, sql`(${registryEvent.detail} ->> 'withdraws')::uuid`))
}

/**
 * Which events a comparison tells. By happening: all whose days may lie in the period. By recording: all that were entered
 * in it, with what was taken back of earlier entries; what was entered and taken back meanwhile is as if it had never been.
 */
function happenedIn(scope: Scope, { period, by, about, knownAt }: ChangeFilter): SQL | undefined {
  const { type, notBefore, notAfter, recordedAt, subjectKind } = registryEvent
  const [first, last] = [endOfDay(period.from), endOfDay(period.to)]
  const known = by === 'recorded' ? earliest(last, knownAt) : knownAt
  const isStanding = and(notInArray(type, ['withdrawn', 'curationNoted']), sql`not ${wasTakenBack(known)}`)
  const tookBack = and(lte(taken.recordedAt, first), notInArray(taken.type, ['withdrawn', 'curationNoted']))
  return and(
    inScope(registryEvent.kabupatenCode, scope),
    about && inArray(subjectKind, [...kindsOf(about)]),
    known && lte(recordedAt, known),
    by === 'recorded'
      ? and(gt(recordedAt, first), or(isStanding, tookBack))
      : and(gt(notAfter, period.from), lte(notBefore, period.to), isStanding),
  )
}

function wasTakenBack(known: Date | undefined): SQL {
  const byThen = known ? sql`and withdrawal.recorded_at <= ${known.toISOString()}::timestamptz` : sql``
  return sql`exists (select from registry_event withdrawal where withdrawal.subject_id = ${registryEvent.subjectId}
    and withdrawal.type = 'withdrawn' and withdrawal.detail ->> 'withdraws' = ${registryEvent.id}::text ${byThen})`
}

function earliest(one: Date, other: Date | undefined): Date {
  return other && other < one ? other : one
}
