import { and, asc, desc, eq, inArray, ne, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { listHistories } from '#server/figure/history-queries.ts'
import { listLaunchedIds } from '#server/figure/launch-queries.ts'
import type { ReportableProduct } from '#shared/report/answers.ts'
import { launchOf, type Span } from '#shared/target/launch.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { productStanding } from './standing-table.ts'
import { product } from './table.ts'

const BATCH_IDS = 1000
const MOST_REPORTABLE = 200

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

/**
 * The products that a report of a month may name: those that may have been launched in it, those that it names already,
 * and those on their way to a launch, the furthest first. Products of another kabupaten are left out.
 */
export async function listReportable(db: Db, question: ReportableQuestion): Promise<ReportableProduct[]> {
  const { kabupatenCode, span, named } = question
  const first = [...new Set([...(await listLaunchedIds(db, kabupatenCode, span)), ...named])]
  const ofKabupaten = eq(productStanding.kabupatenCode, kabupatenCode)
  const chosen = first.length === 0 ? [] : await selectReportable(db, and(ofKabupaten, inArray(product.id, first)))
  const isOnItsWay = inArray(productStanding.stage, ['verified', 'curated', 'proposed'])
  const onItsWay = and(ofKabupaten, isOnItsWay, eq(productStanding.isArchived, false))
  const waiting = await selectReportable(db, onItsWay).limit(MOST_REPORTABLE)
  const seen = new Set(chosen.map((row) => row.id))
  const rows = [...chosen, ...waiting.filter((row) => !seen.has(row.id))].slice(0, Math.max(MOST_REPORTABLE, seen.size))
  const histories = await listHistories(db, [...seen])
  return rows.map((row) => ({ ...row, launched: launchOf(histories.get(row.id) ?? [])?.window ?? null }))
}

function selectReportable(db: Db, wanted: SQL | undefined) {
  return db
    .select({
      id: product.id,
      name: product.name,
      launchSlot: product.launchSlot,
      stage: productStanding.stage,
      isVerified: productStanding.isVerified,
      isArchived: productStanding.isArchived,
    })
    .from(productStanding)
    .innerJoin(product, eq(product.id, productStanding.productId))
    .where(wanted)
    .orderBy(
      desc(productStanding.isVerified),
      asc(productStanding.stage),
      asc(product.launchSlot),
      asc(product.name),
      asc(product.id),
    )
}
