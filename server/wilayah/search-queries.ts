import type { Db } from '#server/db/database.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { bestOf } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { nameKeys } from '#shared/text/name-rank.ts'
import { listDesa } from './desa-queries.ts'

type Rows = Awaited<ReturnType<typeof readDesa>>

/** The register of desa is loaded before the program answers and never changes after that. */
const kept = new WeakMap<Db, Promise<Rows>>()

/** Desa and kelurahan by name, or by name and kecamatan. The register is open. */
export async function findDesaByName(db: Db, text: string): Promise<Found[]> {
  const reading = kept.get(db) ?? readDesa(db)
  kept.set(db, reading)
  reading.catch(() => kept.delete(db))
  return bestOf(await reading, text, MOST_FOUND).map(({ found }) => found)
}

async function readDesa(db: Db) {
  const rows = await listDesa(db, OPEN_SCOPE)
  return rows.map(({ code, name, kabupatenCode, kecamatan }) => {
    const found: Found = { kind: 'desa', id: code, name, kabupatenCode, detail: kecamatan }
    return { found, ...nameKeys(name, kecamatan) }
  })
}
