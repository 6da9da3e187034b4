import { asc, sql } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { withSnapshot } from '#server/db/snapshot.ts'
import { kabupaten } from '#server/wilayah/table.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import type { LedgerLine } from '#shared/figure/ledger.ts'
import type { LaunchCount } from '#shared/target/launch.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { recountPart } from './recount-part.ts'
import { differencesOfProvinces, type TotalDifference } from './total-differences.ts'

export type Recount = {
  subjectCount: number
  eventCount: number
  lineCount: number
  differences: LedgerLine[]
  launchDifferences: LaunchCount[]
  totalDifferences: TotalDifference[]
}

const MANY_EVENTS = 100_000

type Options = {
  scope?: Scope
  /** One kabupaten after the other, so that nobody waits long meanwhile; a large registry always is. */
  inParts?: boolean
  onProgress?: (text: string) => void
}

/**
 * Recounts every ledger sum, and every launch that the monthly target counts, from the events and returns where what is
 * held disagrees: `delta` and `count` are what is missing from it (negative: what is too much); so with the sums beside
 * the lines. Empty lists mean that all agree to the unit. It holds little at once however many events there are.
 */
export async function recountLedger(
  db: Db,
  { scope = OPEN_SCOPE, inParts = false, onProgress }: Options = {},
): Promise<Recount> {
  const { code } = kabupaten
  const codes = (await db.select({ code }).from(kabupaten).where(inScope(code, scope)).orderBy(asc(code))).map(
    (row) => row.code,
  )
  const parts = inParts || (await holdsManyEvents(db)) ? codes.map((each) => [each]) : [codes]
  const whole: Recount = {
    ...{ subjectCount: 0, eventCount: 0, lineCount: 0 },
    ...{ differences: [], launchDifferences: [], totalDifferences: [] },
  }
  for (const [index, part] of parts.entries()) {
    addTo(whole, await readPart(db, part))
    onProgress?.(`${whole.eventCount.toLocaleString('id')} peristiwa, bagian ${index + 1} dari ${parts.length}`)
  }
  if (scope.kabupaten === 'all') whole.totalDifferences.push(...(await differencesOfProvinces(db)))
  return whole
}

export function countDifferences({ differences, launchDifferences, totalDifferences }: Recount): number {
  return differences.length + launchDifferences.length + totalDifferences.length
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
