import { sql } from 'drizzle-orm'
import { loadFirstData } from '#data/load-first-data.ts'
import { enteredInTurn, loadSimulation } from '#data/simulator/load-simulation.ts'
import type { Db } from '#server/db/database.ts'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { commitChange } from '#server/db/version.ts'
import { countWithoutStanding, ensureStandings } from '#server/product/ensure-standings.ts'
import { loadCountry, refuseHalfCountry } from '#data/simulator/national/load-country.ts'
import { StartError } from '#server/errors.ts'
import { claimDatabase } from './claim-database.ts'
import type { DemoOptions } from './demo-options.ts'
import { fillSearchKeys } from './fill-search-keys.ts'
import { areWorkListsMarked, markWorkLists } from './work-lists-mark.ts'

type Step = <T>(title: string, work: (onProgress: (text: string) => void) => Promise<T>) => Promise<T>
type Preparation = { home: string; databaseUrl: string | undefined; step: Step; demo?: DemoOptions | undefined }

/**
 * Opens the database, brings it to the program's schema and loads the first data. Killed at any moment, the next start
 * finishes the job: each migration and each load are one transaction. `demo` fills it with simulated work.
 * @throws StartError or CsvProblem saying what to do; the database stays as it was.
 */
export async function prepareDatabase({ home, databaseUrl, step, demo }: Preparation): Promise<Engine> {
  if (demo?.scale === 'national' && databaseUrl === undefined) throw needsServer()
  const engine = await step('Membuka basis data', (onProgress) => openEngine({ home, databaseUrl, onProgress }))
  try {
    await step('Menyesuaikan basis data', (onProgress) => migrate(engine, { onProgress }))
    await claimDatabase(engine.db, { isDemo: demo !== undefined })
    const change = async <T>(work: Parameters<typeof commitChange<T>>[1]) =>
      (await commitChange(engine.db, work)).result
    const now = new Date()
    const enteredAt = demo && { enteredAt: enteredInTurn(now) }
    const load = (onProgress: (text: string) => void) =>
      loadFirstData(engine.db, change, { now, onProgress, ...enteredAt })
    const fill = (onProgress: (text: string) => void) =>
      demo ? loadSimulation(engine.db, change, { ...demo, now, onProgress }) : Promise.resolve(false)
    const fillCountry = (onProgress: (text: string) => void) =>
      loadCountry(engine, change, {
        ...{ now, onProgress, seed: demo?.seed },
        prepareLists: () => prepareWorkLists(engine.db, onProgress),
      })
    const isLoaded = await step('Memuat data awal', load)
    const isFilled = await step('Membuat data contoh', fill)
    if (demo && demo.scale !== 'national') await refuseHalfCountry(engine)
    if (isLoaded || isFilled) await step('Merapikan basis data', () => engine.tidy())
    if (isLoaded || isFilled || !(await areWorkListsMarked(engine.db))) {
      await step('Menyiapkan daftar kerja', (onProgress) => prepareWorkLists(engine.db, onProgress))
      await markWorkLists(engine.db, new Date())
    }
    if (demo?.scale === 'national' && (await step('Mengisi seluruh Indonesia', fillCountry))) {
      await markWorkLists(engine.db, new Date())
    }
    return engine
  } catch (error) {
    await engine.close()
    throw error
  }
}

/** What lists are read from besides the data itself: made for what was just loaded, and for a home from before there were lists. */
export async function prepareWorkLists(db: Db, onProgress: (text: string) => void): Promise<void> {
  await unhurried(db, fillSearchKeys)
  const total = await unhurried(db, countWithoutStanding)
  if (total === 0) return
  await ensureStandings(db, (written) =>
    onProgress(`${written.toLocaleString('id')} dari ${total.toLocaleString('id')} produk`),
  )
}

/** To look through millions of rows takes longer than any question of a reader may. */
function unhurried<T>(db: Db, work: (tx: Db) => Promise<T>): Promise<T> {
  return db.transaction(async (tx) => {
    await tx.execute(sql`set local statement_timeout = 0`)
    return work(tx)
  })
}

function needsServer(): StartError {
  return new StartError(
    'Skala nasional memerlukan server PostgreSQL (15 atau lebih baru) dengan tempat sekitar 25 GB; basis data bawaan terlalu ' +
      'kecil untuk itu. Buat basis data kosong, lalu: DATABASE_URL=postgres://pengguna@server:5432/nama npm run demo -- --scale national',
  )
}
