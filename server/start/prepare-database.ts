import { loadFirstData } from '#data/load-first-data.ts'
import type { Db } from '#server/db/database.ts'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { commitChange } from '#server/db/version.ts'
import { countWithoutStanding, ensureStandings } from '#server/product/ensure-standings.ts'
import { fillSearchKeys } from './fill-search-keys.ts'

type Step = <T>(title: string, work: (onProgress: (text: string) => void) => Promise<T>) => Promise<T>
type Preparation = { home: string; databaseUrl: string | undefined; step: Step }

/**
 * Opens the database, brings it to the program's schema and loads the first data. Killed at any moment, the next start
 * finishes the job: each migration and the whole load are one transaction each.
 * @throws StartError or CsvProblem saying what to do; the database stays as it was.
 */
export async function prepareDatabase({ home, databaseUrl, step }: Preparation): Promise<Engine> {
  const engine = await step('Membuka basis data', (onProgress) => openEngine({ home, databaseUrl, onProgress }))
  try {
    await step('Menyesuaikan basis data', (onProgress) => migrate(engine, { onProgress }))
    const change = async <T>(work: Parameters<typeof commitChange<T>>[1]) =>
      (await commitChange(engine.db, work)).result
    const load = (onProgress: (text: string) => void) =>
      loadFirstData(engine.db, change, { now: new Date(), onProgress })
    if (await step('Memuat data awal', load)) await engine.tidy()
    await step('Menyiapkan daftar kerja', (onProgress) => prepareWorkLists(engine.db, onProgress))
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** What lists are read from besides the data itself: made for the first data, and for a home from before there were lists. */
export async function prepareWorkLists(db: Db, onProgress: (text: string) => void): Promise<void> {
  await fillSearchKeys(db)
  const total = await countWithoutStanding(db)
  if (total === 0) return
  await ensureStandings(db, (written) =>
    onProgress(`${written.toLocaleString('id')} dari ${total.toLocaleString('id')} produk`),
  )
}
