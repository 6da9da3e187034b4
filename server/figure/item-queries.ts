import { and, desc, eq, inArray, lte, sql, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listChannelLabels } from '#server/outlet/channel-queries/rows.ts'
import { listOutletLabels } from '#server/outlet/queries.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { listUmkmLabels } from '#server/umkm/queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import { channelKinds } from '#shared/outlet/channel/channel.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Bound } from '#shared/figure/ledger.ts'
import type { SubjectKind } from '#shared/figure/registry-event.ts'
import { linesOfSubject } from '#shared/figure/subject-stays.ts'
import type { FigureItem } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { listRecordedEvents, toPublicEvents } from './event-queries.ts'
import type { AsOf } from './queries.ts'
import { ledgerLine, registryEvent } from './table.ts'

const MOST_ITEMS = 200
/** Read at a time; a subject may have come into a figure more than once. */
const LINES_AT_ONCE = 300

type Question = AsOf & { figure: FigureName }
type Subject = { subjectKind: SubjectKind; subjectId: string; kabupatenCode: KabupatenCode }

/**
 * The items that a figure counts at a day in a scope, each with its reports: what stands behind the number. The newest
 * ones, found from the newest lines of the ledger, so that it costs the same however many there are. `isWhole`: these
 * are all.
 */
export async function listFigureItems(
  db: Db,
  scope: Scope,
  question: Question,
): Promise<{ items: FigureItem[]; isWhole: boolean }> {
  const items: FigureItem[] = []
  const seen = new Set<string>()
  for (let offset = 0; ; offset += LINES_AT_ONCE) {
    const { subjects, isLast } = await listEntered(db, scope, { ...question, offset })
    const fresh = subjects.filter(({ subjectId }) => !seen.has(subjectId))
    for (const { subjectId } of fresh) seen.add(subjectId)
    items.push(...(await toItems(db, fresh, question)))
    if (isLast || items.length > MOST_ITEMS) return withLabels(db, items, isLast && items.length <= MOST_ITEMS)
  }
}

async function withLabels(db: Db, items: readonly FigureItem[], isWhole: boolean) {
  const shown = items.slice(0, MOST_ITEMS)
  const labels = await listSubjectLabels(db, shown)
  return { items: shown.map((item) => ({ ...item, label: labels.get(item.subjectId) ?? null })), isWhole }
}

/** Whom the newest lines of a figure by a day are about, the newest first. */
async function listEntered(
  db: Db,
  scope: Scope,
  { figure, day, knownAt, offset }: Question & { offset: number },
): Promise<{ subjects: Subject[]; isLast: boolean }> {
  const newest = db
    .select({ eventId: ledgerLine.eventId, lineDay: ledgerLine.day })
    .from(ledgerLine)
    .where(
      and(
        eq(ledgerLine.figure, figure),
        eq(ledgerLine.bound, 'possible'),
        sql`${ledgerLine.delta} > 0`,
        lte(ledgerLine.day, day),
        liesIn(scope),
        knownAt && lte(ledgerLine.recordedAt, knownAt),
      ),
    )
    .orderBy(desc(ledgerLine.day))
    .limit(LINES_AT_ONCE)
    .offset(offset)
    .as('newest')
  const { subjectKind, subjectId, kabupatenCode } = registryEvent
  const rows = await db
    .select({ subjectKind, subjectId, kabupatenCode })
    .from(newest)
    .innerJoin(registryEvent, eq(registryEvent.id, newest.eventId))
    .orderBy(desc(newest.lineDay), kabupatenCode, subjectId)
  const subjects = new Map(rows.map((row) => [row.subjectId, row]))
  return { subjects: [...subjects.values()], isLast: rows.length < LINES_AT_ONCE }
}

/** Asked by province, too, wherever it is more than one kabupaten: by that the lines stand in order of their days. */
function liesIn({ kabupaten, province }: Scope): SQL | undefined {
  if (kabupaten === 'all') return undefined
  if (kabupaten.length === 1) return inArray(ledgerLine.kabupatenCode, [...kabupaten])
  const [first = ''] = kabupaten
  const ofProvince = sql`left(${ledgerLine.kabupatenCode}, 2) = ${first.slice(0, 2)}`
  return province === undefined ? and(ofProvince, inArray(ledgerLine.kabupatenCode, [...kabupaten])) : ofProvince
}

/** Those of some subjects that the figure counts, by their whole histories as they were known. */
async function toItems(
  db: Db,
  subjects: readonly Subject[],
  { figure, day, knownAt }: Question,
): Promise<FigureItem[]> {
  if (subjects.length === 0) return []
  const subjectIds = subjects.map((subject) => subject.subjectId)
  const recorded = await listRecordedEvents(db, OPEN_SCOPE, { subjectIds, knownAt })
  const histories = Map.groupBy(recorded, (event) => event.subjectId)
  return subjects.flatMap((subject) => {
    const history = histories.get(subject.subjectId) ?? []
    const events = history.map(({ notBefore, notAfter, ...event }) => ({ ...event, window: { notBefore, notAfter } }))
    const lines = linesOfSubject(subject.subjectKind, subject.kabupatenCode, events).filter(
      (line) => line.figure === figure && line.day <= day,
    )
    const sumOf = (bound: Bound) => lines.reduce((sum, line) => (line.bound === bound ? sum + line.delta : sum), 0)
    if (sumOf('possible') <= 0) return []
    return [{ ...subject, label: null, certain: sumOf('certain') > 0, events: toPublicEvents(history) }]
  })
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
