import { and, desc, eq, inArray, lte, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listChannelLabels } from '#server/outlet/channel-queries/rows.ts'
import { listOutletLabels } from '#server/outlet/queries.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { channelKinds } from '#shared/outlet/channel/channel.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { SubjectKind } from '#shared/figure/registry-event.ts'
import type { FigureItem, ReportedEvent } from '#shared/overview/overview.ts'
import { listEvents } from './event-queries.ts'
import type { AsOf } from './queries.ts'
import { ledgerLine, registryEvent } from './table.ts'

const MOST_ITEMS = 1000

type Question = AsOf & { figure: FigureName }

/** The items that a figure counts at a day in a scope, each with its reports: what stands behind the number. */
export async function listFigureItems(
  db: Db,
  scope: Scope,
  { figure, day, knownAt }: Question,
): Promise<{ items: FigureItem[]; itemCount: number }> {
  const { subjectKind, subjectId, kabupatenCode } = registryEvent
  const low = sql<number>`coalesce(sum(${ledgerLine.delta}) filter (where ${ledgerLine.bound} = 'certain'), 0)::int`
  const high = sql<number>`coalesce(sum(${ledgerLine.delta}) filter (where ${ledgerLine.bound} = 'possible'), 0)::int`
  const counted = await db
    .select({ subjectKind, subjectId, kabupatenCode, low, total: sql<number>`(count(*) over ())::int` })
    .from(ledgerLine)
    .innerJoin(registryEvent, eq(registryEvent.id, ledgerLine.eventId))
    .where(
      and(
        eq(ledgerLine.figure, figure),
        lte(ledgerLine.day, day),
        scope.kabupaten === 'all' ? undefined : inArray(ledgerLine.kabupatenCode, [...scope.kabupaten]),
        knownAt && lte(ledgerLine.recordedAt, knownAt),
      ),
    )
    .groupBy(subjectKind, subjectId, kabupatenCode)
    .having(sql`${high} > 0`)
    .orderBy(desc(sql`max(${ledgerLine.day})`), kabupatenCode, subjectId)
    .limit(MOST_ITEMS)
  const subjectIds = counted.map((row) => row.subjectId)
  if (subjectIds.length === 0) return { items: [], itemCount: 0 }
  const labels = await listSubjectLabels(db, counted)
  const events = Map.groupBy(await listEvents(db, scope, { subjectIds, knownAt }), (event) => event.subjectId)
  const items = counted.map(({ low: certain, total: _total, ...row }) => ({
    ...row,
    label: labels.get(row.subjectId) ?? null,
    certain: certain > 0,
    events: events.get(row.subjectId) ?? ([] as ReportedEvent[]),
  }))
  return { items, itemCount: counted[0]?.total ?? 0 }
}

/** The names of some subjects by id; one without a name has none. */
export async function listSubjectLabels(
  db: Db,
  subjects: readonly { subjectKind: SubjectKind; subjectId: string }[],
): Promise<Map<string, string | null>> {
  const idsOf = (...kinds: SubjectKind[]) =>
    subjects.filter((subject) => kinds.includes(subject.subjectKind)).map((subject) => subject.subjectId)
  const rows = [
    ...(await listOutletLabels(db, idsOf('outlet', 'displayPoint', 'marketplaceListing'))),
    ...(await listChannelLabels(db, idsOf(...channelKinds))),
    ...(await listProductLabels(db, idsOf('product'))),
    ...(await listUmkmLabels(db, idsOf('umkm'))),
  ]
  return new Map(rows.map((row) => [row.id, row.label]))
}
