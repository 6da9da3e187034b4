import type { Db } from '#server/db/database.ts'
import { listEvents } from '#server/figure/event-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Day } from '#shared/day/day.ts'
import type { ShelfMonth } from '#shared/outlet/shelf/answers.ts'
import { shelfReports } from '#shared/outlet/shelf/lines.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'

/** A report that counts, with the event by which its content is found. */
export type CountedMonth = ShelfMonth & { eventId: string }

type Question = { asOf: Day; knownAt?: Date | undefined; outletIds?: readonly string[] }

/** The shelf report that counts of each outlet and month, of those that count by a day; the oldest month first. */
export async function listShelfMonths(db: Db, scope: Scope, question: Question): Promise<CountedMonth[]> {
  const { asOf, knownAt, outletIds } = question
  if (outletIds?.length === 0) return []
  const events = await listEvents(db, scope, {
    kind: 'outlet',
    types: ['shelfReported', 'withdrawn'],
    knownAt,
    ...(outletIds && { subjectIds: outletIds }),
  })
  const counted = events.filter((event) => event.notAfter <= asOf)
  return [...Map.groupBy(counted, (event) => event.subjectId).values()]
    .flatMap(toMonths)
    .toSorted((one, other) => (one.month < other.month ? -1 : 1))
}

function toMonths(events: readonly ReportedEvent[]): CountedMonth[] {
  const withWindows = events.map((event) => ({
    ...event,
    window: { notBefore: event.notBefore, notAfter: event.notAfter },
  }))
  return shelfReports(withWindows).map(({ month, day, productCount, salesRupiah, event }) => {
    const { findingCount = 0, outsideCount = 0, ranOutCount = 0 } = event.detail
    return {
      ...{ eventId: event.id, outletId: event.subjectId, kabupatenCode: event.kabupatenCode, month },
      ...{ productCount, findingCount, outsideCount, ranOutCount },
      ...{ salesRupiah: salesRupiah ?? null, reportedOn: day, source: event.source },
    }
  })
}
