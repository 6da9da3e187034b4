import { like } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { firstDataFile } from '#server/first-data/table.ts'
import { outlet } from '#server/outlet/table.ts'
import { product } from '#server/product/table.ts'
import { source } from '#server/source/table.ts'
import { desa, kabupaten, province } from '#server/wilayah/table.ts'
import { dayInWita } from '#shared/day/day.ts'
import { insertRows } from '../insert-rows.ts'
import { writeSimulation } from '../load-simulation.ts'
import { createRandom } from '../random.ts'
import { simulate } from '../simulate.ts'
import { readOtherProvinces, type ProvinceWilayah } from './country-wilayah.ts'
import { officeOfTeller, sourceOf } from './country-sources.ts'
import { eveningOf, inventFacts, toFirstFacts } from './invented-facts.ts'
import type { CountryPlan } from './country-plan.ts'

type Change = <T>(work: (tx: Db) => Promise<T>) => Promise<T>

const MARK = 'data/simulator/national, provinsi '

/**
 * The other provinces with their kabupaten and desa, and in each what `npm run demo` tells of Nusa Tenggara Timur: a launch, outlets,
 * reports, and the work of a year and a half. One transaction for each province; those that are there already stay.
 */
export async function loadStories(db: Db, change: Change, plan: CountryPlan): Promise<void> {
  const { provinces, share, seed, now, onProgress } = plan
  const loaded = await listLoaded(db)
  const missing = readOtherProvinces(provinces).filter(({ province: { code } }) => !loaded.has(code))
  let count = loaded.size
  for (const wilayah of missing) {
    count += 1
    onProgress(`${wilayah.province.name} (provinsi ${count} dari ${provinces.length - 1})`)
    await change(async (tx) => {
      await writeWilayah(tx, wilayah)
      await writeProvince(tx, wilayah, { seed, now, share, provinces })
      const { code } = wilayah.province
      await tx.insert(firstDataFile).values({
        ...{ file: `${MARK}${code}`, sha256: String(seed), rowCount: wilayah.desa.length, loadedAt: now },
      })
    })
  }
}

async function listLoaded(db: Db): Promise<Set<string>> {
  const { file } = firstDataFile
  const rows = await db
    .select({ file })
    .from(firstDataFile)
    .where(like(file, `${MARK}%`))
  return new Set(rows.map((row) => row.file.slice(MARK.length)))
}

async function writeWilayah(tx: Db, wilayah: ProvinceWilayah): Promise<void> {
  await tx.insert(province).values(wilayah.province).onConflictDoNothing()
  await insertRows(tx, kabupaten, { rows: wilayah.kabupaten })
  // Columns that the first row leaves out would be left out of all.
  const point = { latitude: null, longitude: null, pointQuality: null }
  await insertRows(tx, desa, { rows: wilayah.desa.map((row) => ({ ...point, ...row })) })
}

type Telling = Pick<CountryPlan, 'seed' | 'now' | 'share' | 'provinces'>

async function writeProvince(
  tx: Db,
  wilayah: ProvinceWilayah,
  { seed, now, share, provinces }: Telling,
): Promise<void> {
  const random = createRandom(`pantau-ovop|${seed}|${wilayah.province.code}`)
  const facts = inventFacts(wilayah.kabupaten, random.of('facts'))
  const factSources = facts.events.flatMap(({ kabupatenCode, window }) => {
    const named = wilayah.kabupaten.find((row) => row.code === kabupatenCode)
    return named ? [sourceOf(officeOfTeller('kabupaten', named, []), window.notAfter)] : []
  })
  await tx.insert(source).values(factSources).onConflictDoNothing()
  const simulated = true
  await insertRows(tx, product, { rows: facts.products.map((row) => ({ ...row, version: 1, simulated })) })
  const outlets = facts.outlets.map((row) => ({ ...row, kind: 'outlet' as const, version: 1, simulated }))
  await insertRows(tx, outlet, { rows: outlets })
  for (const events of Map.groupBy(facts.events, (event) => event.window.notAfter).values()) {
    await recordEvents(tx, events, { by: 'simulasi', at: eveningOf(events[0]), simulated })
  }
  const firstFacts = toFirstFacts(facts)
  const { kabupaten: kabupatenList, desa: desaList } = wilayah
  const simulation = simulate({
    ...{ seed, today: dayInWita(now), kabupaten: kabupatenList, desa: desaList, firstFacts, share, provinces },
  })
  const known = [...firstFacts.launchProducts, ...firstFacts.outlets]
  const before = new Map(known.map(({ id, events }) => [id, events]))
  const sources = await withoutKnown(tx, simulation.sources)
  await writeSimulation(tx, { ...simulation, sources }, { before, tell: async () => {} })
}

/** Some of what a kabupaten told began its launch. */
async function withoutKnown<Row extends { id: string }>(tx: Db, sources: readonly Row[]): Promise<Row[]> {
  const held = await tx.select({ id: source.id }).from(source).where(like(source.reference, 'Simulasi: %'))
  const known = new Set(held.map((row) => row.id))
  return sources.filter(({ id }) => !known.has(id))
}
