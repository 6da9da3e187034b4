import { inArray } from 'drizzle-orm'
import type { SheetChange, SheetReader } from '#server/command/sheet-part.ts'
import type { Db } from '#server/db/database.ts'
import { listUmkmNamed } from '#server/umkm/producer-queries.ts'
import { listDesaElsewhere } from '#server/wilayah/desa-queries.ts'
import type { Day } from '#shared/day/day.ts'
import type { PlannedProblem } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { desaCodeSchema } from '#shared/wilayah/schema.ts'
import { withHistories } from './history-queries.ts'
import { decideRow, type FindProducers } from './sheet-decision.ts'
import { product } from './table.ts'

/** What forms and rules have against rows of products, by line. */
export async function checkProductRows(
  { db, today }: SheetReader,
  changes: readonly SheetChange[],
): Promise<Map<number, PlannedProblem[]>> {
  const around = await prepareRows({ tx: db, today }, changes)
  const ids = changes.flatMap(({ on }) => on?.id ?? [])
  const rows = ids.length > 0 ? await db.select().from(product).where(inArray(product.id, ids)) : []
  const histories = new Map((await withHistories(db, rows)).map((history) => [history.stored.id, history]))
  const problems = new Map<number, PlannedProblem[]>()
  for (const change of changes) {
    const decision = decideRow(change, change.on && histories.get(change.on.id), around)
    const found = 'problems' in decision ? decision.problems : []
    const desa = around.elsewhere.has(change.line)
      ? [{ column: 'desaCode', problem: { key: 'desaElsewhere' as const } }]
      : []
    if (found.length + desa.length > 0) problems.set(change.line, [...found, ...desa])
  }
  return problems
}

type Prepared = { today: Day; findProducers: FindProducers; elsewhere: ReadonlySet<number> }

/** What deciding about rows needs to know: the UMKM that they name, and the lines whose desa is not in their kabupaten. */
export async function prepareRows(
  { tx, today }: { tx: Db; today: Day },
  changes: readonly SheetChange[],
): Promise<Prepared> {
  const places = changes.flatMap(({ line, values: { kabupatenCode, desaCode, producer } }) => {
    const code = readKabupatenCode(textValue(kabupatenCode))
    const desa = desaCodeSchema.safeParse(desaCode).data
    return code ? [{ line, kabupatenCode: code, desaCode: desa, producer }] : []
  })
  const names = places.flatMap(({ producer }) => (typeof producer === 'string' ? [searchKey(producer)] : []))
  const codes = [...new Set(places.map((place) => place.kabupatenCode))]
  const umkm = await listUmkmNamed(tx, codes, [...new Set(names)])
  const byName = Map.groupBy(umkm, (row) => `${row.kabupatenCode}|${row.searchKey ?? ''}`)
  const elsewhere = await listDesaElsewhere(tx, places)
  return {
    today,
    findProducers: (kabupatenCode, name) =>
      (byName.get(`${kabupatenCode}|${searchKey(name)}`) ?? []).map((row) => row.id),
    elsewhere: new Set(places.flatMap(({ line, desaCode }) => (desaCode && elsewhere.has(desaCode) ? [line] : []))),
  }
}
