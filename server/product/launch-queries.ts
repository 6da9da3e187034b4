import { and, asc, desc, eq, inArray, ne } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listHistories } from '#server/figure/history-queries.ts'
import { listLaunchedIds } from '#server/figure/launch-queries.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { ReportableProduct } from '#shared/report/answers.ts'
import { launchOf, type Span } from '#shared/target/launch.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

const BATCH_IDS = 1000
const MOST_ON_THE_WAY = 200

/** Those of some products that are on record and were not launched. */
export async function listUnlaunchedIds(db: Db, ids: readonly string[]): Promise<string[]> {
  const unlaunched: string[] = []
  const asked = [...new Set(ids)]
  for (let start = 0; start < asked.length; start += BATCH_IDS) {
    const rows = await db
      .select({ id: productStanding.productId })
      .from(productStanding)
      .where(
        and(
          inArray(productStanding.productId, asked.slice(start, start + BATCH_IDS)),
          ne(productStanding.stage, 'launched'),
          eq(productStanding.isArchived, false),
        ),
      )
    unlaunched.push(...rows.map((row) => row.id))
  }
  return unlaunched
}

type ReportableQuestion = { kabupatenCode: KabupatenCode; span: Span; named: readonly string[] }

/** The products of a kabupaten that may have been launched in a span of days, and those of some ids. */
export async function listReportable(
  db: Db,
  { kabupatenCode, span, named }: ReportableQuestion,
): Promise<ReportableProduct[]> {
  const ids = [...new Set([...(await listLaunchedIds(db, kabupatenCode, span)), ...named])]
  if (ids.length === 0) return []
  const { productId } = productStanding
  const isOne = and(eq(productStanding.kabupatenCode, kabupatenCode), inArray(productId, ids))
  const rows = await selectReportable(db, selectStandings(db).where(isOne).as('standing'))
  const histories = await listHistories(db, ids)
  const products = rows.map((row) => ({ ...row, launched: launchOf(histories.get(row.id) ?? [])?.window ?? null }))
  return products.filter(({ id, launched }) => named.includes(id) || (launched && overlaps(launched, span)))
}

function overlaps({ notBefore, notAfter }: DayWindow, { from, to }: Span): boolean {
  return notBefore <= to && notAfter >= from
}

/** The products of a kabupaten on their way to a launch, the furthest first; at most 200. */
export async function listOnTheWay(db: Db, kabupatenCode: KabupatenCode): Promise<ReportableProduct[]> {
  const { productId, stage, isVerified, isArchived, launchSlot, searchKey } = productStanding
  const isOnTheWay = inArray(stage, ['verified', 'curated', 'proposed'])
  // Chosen by where they stand, so that only those chosen are read themselves.
  const furthest = selectStandings(db)
    .where(and(eq(productStanding.kabupatenCode, kabupatenCode), isOnTheWay, eq(isArchived, false)))
    .orderBy(desc(isVerified), asc(stage), asc(launchSlot), asc(searchKey), asc(productId))
    .limit(MOST_ON_THE_WAY)
    .as('standing')
  return (await selectReportable(db, furthest)).map((row) => ({ ...row, launched: null }))
}

function selectStandings(db: Db) {
  const { productId, stage, isVerified, isArchived } = productStanding
  return db.select({ productId, stage, isVerified, isArchived }).from(productStanding)
}

type Standings = ReturnType<ReturnType<typeof selectStandings>['as']>

/** Some products by where they stand, the furthest first; their standings are read once. */
function selectReportable(db: Db, standing: Standings) {
  const { stage, isVerified, isArchived } = standing
  const { id, name, launchSlot } = product
  return db
    .select({ id, name, launchSlot, stage, isVerified, isArchived })
    .from(standing)
    .innerJoin(product, eq(id, standing.productId))
    .orderBy(desc(isVerified), asc(stage), asc(launchSlot), asc(name), asc(id))
}
