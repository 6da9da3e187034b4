import { and, asc, count, desc, eq, inArray, isNull, lte, sql, type SQL } from 'drizzle-orm'
import { alias } from 'drizzle-orm/pg-core'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import type { AsOf } from '#server/figure/queries.ts'
import { beginning, begun, ended, ending, happenedTo } from '#server/figure/subject-queries.ts'
import { sourceRef } from '#server/source/queries.ts'
import { source } from '#server/source/table.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Month } from '#shared/day/day.ts'
import type { ChannelMoment } from '#shared/outlet/channel/answers.ts'
import type { ChannelSum } from '#shared/outlet/channel/channel-sum.ts'
import { channelCourses, channelKinds, endOf, type ChannelKind } from '#shared/outlet/channel/channel.ts'
import { channel } from '../channel-table.ts'

const endSource = alias(source, 'end_source')

const beginTypes = channelKinds.map((kind) => channelCourses[kind].begins)
const endTypes = channelKinds.flatMap((kind) => endOf(kind) ?? [])

export type StoredRow = typeof channel.$inferSelect
type Told = ChannelMoment & { eventId: string }
/** A record with its events, as they stood on a day. */
export type FoundChannel = { stored: StoredRow; begun: Told; ended: Told | null }

type Filter = { kinds?: readonly ChannelKind[]; ids?: readonly string[]; origins?: readonly string[] }
type Page = { limit: number; offset?: number }

/** Records in scope that had begun by the day and were not taken back, newest first. */
export async function listChannels(
  db: Db,
  scope: Scope,
  { at, page, ...filter }: Filter & { at: AsOf; page?: Page },
): Promise<FoundChannel[]> {
  const rows = await db
    .select({
      stored: channel,
      begun: beginning,
      begunSource: sourceRef,
      ended: ending,
      endedSource: {
        id: endSource.id,
        reference: endSource.reference,
        publishedText: endSource.publishedText,
        publishedOn: endSource.publishedOn,
      },
    })
    .from(channel)
    .innerJoin(begun, hasBegun(at))
    .innerJoin(source, eq(source.id, begun.sourceId))
    .leftJoin(ended, hasEnded(at))
    .leftJoin(endSource, eq(endSource.id, ended.sourceId))
    .where(conditionsOf(scope, filter))
    .orderBy(desc(begun.notAfter), desc(begun.ordinal))
    .limit(page?.limit ?? MOST_ROWS)
    .offset(page?.offset ?? 0)
  return rows.map(({ stored, begunSource, endedSource, ...row }) => ({
    stored,
    begun: toMoment(row.begun, begunSource),
    ended: row.ended && endedSource && toMoment(row.ended, endedSource),
  }))
}

const MOST_ROWS = 100_000

/** How many records of each kind there are. */
export async function countChannels(db: Db, scope: Scope, at: AsOf): Promise<Record<ChannelKind, number>> {
  const rows = await db
    .select({ kind: channel.kind, rows: count() })
    .from(channel)
    .innerJoin(begun, hasBegun(at))
    .where(conditionsOf(scope, {}))
    .groupBy(channel.kind)
  const none = Object.fromEntries(channelKinds.map((kind) => [kind, 0])) as Record<ChannelKind, number>
  return { ...none, ...Object.fromEntries(rows.map(({ kind, rows: found }) => [kind, found])) }
}

/** Exact sums of money and counts, by the month in which each record ended; those that may end later are not in it. */
export async function sumChannels(db: Db, scope: Scope, at: AsOf): Promise<ChannelSum[]> {
  const { kind, form, isAtOutlet, kabupatenCode, amountRupiah } = channel
  const month = sql<Month>`to_char(${begun.notAfter}, 'YYYY-MM')`
  const rows = await db
    .select({
      ...{ kind, form, isAtOutlet, kabupatenCode, month },
      recordCount: sql<number>`count(*)::int`,
      unknownCount: sql<number>`(count(*) filter (where ${isNull(amountRupiah)}))::int`,
      // As text: drivers read a whole number of eight bytes each in their own way.
      amountText: sql<string>`coalesce(sum(${amountRupiah}), 0)::text`,
      transactionText: sql<string>`coalesce(sum(${channel.transactionCount}), 0)::text`,
      visitText: sql<string>`coalesce(sum(${channel.visitCount}), 0)::text`,
    })
    .from(channel)
    .innerJoin(begun, and(hasBegun(at), lte(begun.notAfter, at.day)))
    .where(conditionsOf(scope, { kinds: ['capital', 'purchase', 'exhibition'] }))
    .groupBy(kind, form, isAtOutlet, kabupatenCode, month)
    .orderBy(asc(month), asc(kabupatenCode), asc(kind), asc(form), asc(isAtOutlet))
  return rows.map(({ amountText, transactionText, visitText, ...row }) => ({
    ...row,
    amountRupiah: exactNumber(amountText),
    transactionCount: exactNumber(transactionText),
    visitCount: exactNumber(visitText),
  }))
}

export async function listChannelLabels(db: Db, ids: readonly string[]) {
  if (ids.length === 0) return []
  return db
    .select({ id: channel.id, label: channel.label })
    .from(channel)
    .where(inArray(channel.id, [...ids]))
}

function conditionsOf(scope: Scope, { kinds, ids, origins }: Filter): SQL | undefined {
  return and(
    inScope(channel.kabupatenCode, scope),
    kinds && inArray(channel.kind, [...kinds]),
    ids && inArray(channel.id, [...ids]),
    origins && inArray(channel.originId, [...origins]),
  )
}

function hasBegun(at: AsOf): SQL | undefined {
  return happenedTo(channel.id, begun, { at, types: beginTypes })
}

function hasEnded(at: AsOf): SQL | undefined {
  return happenedTo(channel.id, ended, { at, types: endTypes })
}

type Found = Omit<Told, 'recordedAt' | 'source'> & { recordedAt: Date }

function toMoment({ recordedAt, ...told }: Found, from: Told['source']): Told {
  return { ...told, recordedAt: recordedAt.toISOString(), source: from }
}

function exactNumber(text: string): number {
  const value = Number(text)
  if (!Number.isSafeInteger(value)) throw new RangeError(`a sum that is no longer exact: ${text}`)
  return value
}
