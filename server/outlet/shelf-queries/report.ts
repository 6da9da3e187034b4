import { and, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import { listEvidence } from '#server/evidence/queries.ts'
import { listRecordedEvents } from '#server/figure/event-queries.ts'
import { findElsewhere, findShelfCandidates, listShelfCandidates } from '#server/product/shelf-queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import { firstDayOf, monthOf, monthsFrom, type Day, type Month } from '#shared/day/day.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ShelfCandidate, ShelfDetail, ShelfStep } from '#shared/outlet/shelf/answers.ts'
import { shelfReports } from '#shared/outlet/shelf/lines.ts'
import { MOST_OFFERED, toOffer } from '#shared/outlet/shelf/offer.ts'
import { monthRefusal, shelfDay } from '#shared/outlet/shelf/refusal.ts'
import { openingOf } from '#shared/outlet/shelf/rows.ts'
import type { FindShelfProduct, ShelfPlace } from '#shared/outlet/shelf/schema.ts'
import type { WorkEvent } from '#shared/product/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { shelfEntry } from '../shelf-table.ts'
import { outlet } from '../table.ts'
import { readShelfContent, readShelfLines } from './lines.ts'
import { withoutForeignSuppliers } from './suppliers.ts'

const MOST_FOUND = 12
/** However many of the kabupaten fit, so many from elsewhere are shown, too. */
const LEFT_FOR_OTHERS = 4

export function noSuchOutlet(): DomainError {
  return new DomainError('not-found', (say) => say.noOutletHere)
}

type Read = WorkEvent & { window: { notBefore: Day; notAfter: Day } }
export type ShelfHistory = {
  stored: typeof outlet.$inferSelect
  /** Everything recorded of the outlet, withdrawals included. */
  events: Read[]
}

/** @throws DomainError not-found, also for an outlet out of scope */
export async function requireOutlet(db: Db, scope: Scope, outletId: string): Promise<ShelfHistory> {
  const [stored] = await db
    .select()
    .from(outlet)
    .where(and(eq(outlet.id, outletId), eq(outlet.kind, 'outlet'), inScope(outlet.kabupatenCode, scope)))
  if (!stored) throw noSuchOutlet()
  const events = await listRecordedEvents(db, OPEN_SCOPE, { kind: 'outlet', subjectIds: [outletId] })
  return {
    stored,
    events: events.map((event) => ({
      ...event,
      window: { notBefore: event.notBefore, notAfter: event.notAfter },
    })),
  }
}

/** How often the report of a month was changed, by submissions and by taking them back: its version. */
export function shelfVersion(events: readonly Read[], month: Month): number {
  return stepsOf(events, month).length + withdrawalsOf(events, month).length
}

function stepsOf(events: readonly Read[], month: Month): Read[] {
  return events.filter((event) => event.type === 'shelfReported' && event.detail.month === month)
}

function withdrawalsOf(events: readonly Read[], month: Month): Read[] {
  const ids = new Set(stepsOf(events, month).map((event) => event.id))
  return events.filter(({ type, detail }) => type === 'withdrawn' && ids.has(detail.withdraws ?? ''))
}

type Question = ShelfPlace & { today: Day }

/**
 * One report, or the place for one, with what its form needs.
 * @throws DomainError not-found for an outlet out of scope
 */
export async function getShelf(db: Db, scope: Scope, { outletId, month, today }: Question): Promise<ShelfDetail> {
  const { stored, events } = await requireOutlet(db, scope, outletId)
  const effective = effectiveEvents(events)
  const reports = shelfReports(effective)
  const own = reports.find((report) => report.month === month)
  const before = reports.findLast((report) => report.month < month)
  const told = await readShelfContent(db, own?.event.id)
  const content = { ...told, lines: await withoutForeignSuppliers(db, scope, told.lines) }
  const earlier = before && (await withoutForeignSuppliers(db, scope, await readShelfLines(db, before.event.id)))
  const previous = before && { month: before.month, lines: earlier ?? [] }
  const named = [...content.lines, ...(previous?.lines ?? [])].flatMap((line) => line.productId ?? [])
  const opening = openingOf(effective)
  const day = shelfDay(month, today)
  return {
    ...{ outletId, outletLabel: stored.label, kabupatenCode: stored.kabupatenCode, launched: opening.launched },
    ...{ month, version: shelfVersion(events, month), isReported: own !== undefined, content },
    previous: previous ?? null,
    ...(await listCandidates(db, { kabupaten: stored.kabupatenCode, named, day })),
    steps: await listSteps(db, stepsOf(events, month), effective),
    evidence: await listEvidence(db, scope, content.evidence),
    months: reportable(opening, today).map((each) => ({
      month: each,
      isReported: reports.some((report) => report.month === each),
    })),
    ...{ today, simulated: stored.simulated },
  }
}

function reportable(opening: ReturnType<typeof openingOf>, today: Day): Month[] {
  if (!opening.launched) return []
  const from = monthOf(opening.launched.notBefore)
  return monthsFrom(from, monthOf(today))
    .filter((month) => monthRefusal(opening, month, today) === undefined && firstDayOf(month) <= today)
    .toReversed()
}

/** Those that are named, and those of the outlet's own kabupaten. */
async function listCandidates(
  db: Db,
  { kabupaten, named, day }: { kabupaten: KabupatenCode; named: readonly string[]; day: Day },
): Promise<Pick<ShelfDetail, 'candidates' | 'areMoreReady'>> {
  const offer = toOffer(await findShelfCandidates(db, { kabupaten, search: '', day, most: MOST_OFFERED + 1 }))
  const known = new Set(offer.candidates.map((candidate) => candidate.id))
  const missing = [...new Set(named)].filter((id) => !known.has(id))
  return { ...offer, candidates: [...offer.candidates, ...(await listShelfCandidates(db, missing, day))] }
}

/** Products of the whole registry by name, those of the kabupaten first: an outlet may sell those of another one. */
export async function findShelfProducts(
  db: Db,
  scope: Scope,
  { outletId, month, search, today }: FindShelfProduct & { today: Day },
): Promise<ShelfCandidate[]> {
  const { stored } = await requireOutlet(db, scope, outletId)
  const day = shelfDay(month, today)
  const asked = { kabupaten: stored.kabupatenCode, search, day, most: MOST_FOUND }
  const own = await findShelfCandidates(db, asked)
  const others = await findElsewhere(db, asked)
  return [...own.slice(0, MOST_FOUND - Math.min(others.length, LEFT_FOR_OTHERS)), ...others].slice(0, MOST_FOUND)
}

async function listSteps(db: Db, steps: readonly Read[], effective: readonly Read[]): Promise<ShelfStep[]> {
  if (steps.length === 0) return []
  const entries = await db
    .select({ eventId: shelfEntry.eventId, personName: shelfEntry.personName })
    .from(shelfEntry)
    .where(
      inArray(
        shelfEntry.eventId,
        steps.map((step) => step.id),
      ),
    )
  return steps.toReversed().map(({ id, commandId, recordedAt, recordedBy, detail }) => ({
    ...{ eventId: id, commandId, at: recordedAt, by: recordedBy },
    personName: entries.find((entry) => entry.eventId === id)?.personName ?? '',
    productCount: detail.productCount ?? 0,
    salesRupiah: detail.salesRupiah ?? null,
    isWithdrawn: !effective.some((event) => event.id === id),
  }))
}
