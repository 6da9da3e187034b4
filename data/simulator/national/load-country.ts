import { like } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import type { Engine } from '#server/db/engine.ts'
import { StartError } from '#server/errors.ts'
import { firstDataFile } from '#server/first-data/table.ts'
import { readProvinces } from './country-wilayah.ts'
import type { CountryPlan } from './country-plan.ts'
import { isHalfFilled, loadCopies } from './load-copies.ts'
import { loadStories } from './load-stories.ts'

type Change = <T>(work: (tx: Db) => Promise<T>) => Promise<T>
type Loading = {
  now: Date
  onProgress: (text: string) => void
  /** Gives a standing to what the stories wrote, before there are millions of others. */
  prepareLists: () => Promise<void>
  seed?: number | undefined
  size?: Partial<Pick<CountryPlan, 'provinces' | 'umkmPerKabupaten' | 'share'>>
}

const MARK = 'data/simulator/national, semua'
const USUAL_SEED = 1
/** With what the stories tell, a million UMKM in 514 kabupaten. */
const UMKM_PER_KABUPATEN = 1895
const DISK_FULL = '53100'

/**
 * Makes the country out of a demo of Nusa Tenggara Timur: the other provinces, and in every kabupaten thousands of UMKM and products.
 * Does nothing when that was done before; goes on where it was killed.
 * @throws StartError when the disk of the database server is full
 */
export async function loadCountry(engine: Engine, change: Change, loading: Loading): Promise<boolean> {
  const { now, onProgress, prepareLists, seed = USUAL_SEED, size } = loading
  const [mark] = await engine.db.select().from(firstDataFile).where(like(firstDataFile.file, MARK))
  if (mark) return false
  const usual = { provinces: readProvinces(), umkmPerKabupaten: UMKM_PER_KABUPATEN, share: 1 }
  const plan: CountryPlan = { ...usual, ...size, seed, now, onProgress }
  try {
    if (!(await isHalfFilled(engine))) {
      await loadStories(engine.db, change, plan)
      await prepareLists()
    }
    await loadCopies(engine, plan)
  } catch (error) {
    throw isDiskFull(error) ? diskFull(error) : error
  }
  const loaded = { file: MARK, sha256: String(seed), rowCount: plan.provinces.length, loadedAt: now }
  await change((tx) => tx.insert(firstDataFile).values(loaded))
  return true
}

/** @throws StartError on a database in which the country is only half there: its tables lack their indexes */
export async function refuseHalfCountry(engine: Engine): Promise<void> {
  if (!(await isHalfFilled(engine))) return
  throw new StartError(
    'Basis data ini sedang diisi dengan contoh skala nasional, atau pengisiannya terhenti. Selesaikan dengan ' +
      '"npm run demo -- --scale national"; yang sudah dimuat tidak diulang.',
  )
}

function isDiskFull(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  return ('code' in error && error.code === DISK_FULL) || isDiskFull(error.cause)
}

function diskFull(cause: unknown): StartError {
  return new StartError(
    'Disk server basis data penuh. Skala nasional memerlukan sekitar 25 GB. Sediakan tempat, lalu ulangi ' +
      '"npm run demo -- --scale national"; yang sudah dimuat tidak diulang.',
    { cause },
  )
}
