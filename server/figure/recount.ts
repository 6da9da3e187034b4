import { sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { differencesOfStandings } from '#server/product/standing-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { recountPart, type Recount } from './recount-part.ts'
import { differencesOfProvinces } from './total-differences.ts'

const MANY_EVENTS = 100_000

type Options = {
  scope?: Scope
  /** One kabupaten after the other, so that nobody waits long meanwhile; a large registry always is. */
  inParts?: boolean
  onProgress?: (progress: RecountProgress) => void
}
/** How far a recount is. */
export type RecountProgress = { eventCount: number; part: number; partCount: number }

/**
 * Recounts every ledger sum, and every launch that the monthly target counts, from the events and returns where what is
 * held disagrees: `delta` and `count` are what is missing from it (negative: what is too much); so with the sums beside
 * the lines, and with those of standings in the whole registry. Empty lists mean that all agree to the unit. It holds little at once however many events there are.
 */
export async function recountLedger(
  db: Db,
  { scope = OPEN_SCOPE, inParts = false, onProgress }: Options = {},
): Promise<Recount> {
  const codes = (await listKabupaten(db, scope)).map((row) => row.code)
  const parts = inParts || (await holdsManyEvents(db)) ? codes.map((each) => [each]) : [codes]
  const whole: Recount = {
    ...{ subjectCount: 0, eventCount: 0, lineCount: 0 },
    ...{ differences: [], launchDifferences: [], totalDifferences: [], standingDifferences: [] },
  }
  for (const [index, part] of parts.entries()) {
    addTo(whole, await readPart(db, part))
    onProgress?.({ eventCount: whole.eventCount, part: index + 1, partCount: parts.length })
  }
  if (scope.kabupaten !== 'all') return whole
  whole.totalDifferences.push(...(await differencesOfProvinces(db)))
  whole.standingDifferences.push(...(await differencesOfStandings(db)))
  return whole
}

export function countDifferences(recount: Recount): number {
  const { differences, launchDifferences, totalDifferences, standingDifferences } = recount
  return differences.length + launchDifferences.length + totalDifferences.length + standingDifferences.length
}

function readPart(db: Db, codes: readonly KabupatenCode[]): Promise<Recount> {
  return withSnapshot(db, ({ db: reader }) => recountPart(reader, { kabupaten: codes }))
}

function addTo(whole: Recount, part: Recount): void {
  whole.subjectCount += part.subjectCount
  whole.eventCount += part.eventCount
  whole.lineCount += part.lineCount
  whole.differences.push(...part.differences)
  whole.launchDifferences.push(...part.launchDifferences)
  whole.totalDifferences.push(...part.totalDifferences)
}

/** As PostgreSQL reckons: to count them would take long. */
async function holdsManyEvents(db: Db): Promise<boolean> {
  const [row] = await db
    .select({ events: sql<number>`reltuples::float8` })
    .from(sql`pg_class`)
    .where(sql`oid = 'registry_event'::regclass`)
  return (row?.events ?? 0) > MANY_EVENTS
}
