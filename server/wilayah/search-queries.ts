import { asc, type SQL } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { beginsWith, hasWordsOf } from '#server/db/name-queries.ts'
import { bestOf, withoutKindWord } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { nameKeys } from '#shared/text/name-rank.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { desa } from './table.ts'

/** As with products: see server/product/search-queries.ts. */
const MOST_BEGUN = 100
const MOST_WITH_WORDS = 1000

const columns = { id: desa.code, name: desa.name, kabupatenCode: desa.kabupatenCode, detail: desa.kecamatan }

/** Desa and kelurahan by name, or by name and kecamatan. The register is open. */
export async function findDesaByName(db: Db, text: string): Promise<Found[]> {
  const keys = [...new Set([searchKey(text), withoutKindWord(text)])].filter((key) => key !== '')
  const rows = new Map<string, Found & ReturnType<typeof nameKeys>>()
  for (const key of keys) {
    const begun = await listBegun(db, beginsWith(desa.searchKey, key))
    const others = begun.length === MOST_BEGUN ? [] : await listWithWords(db, hasWordsOf(desa.searchKey, key))
    for (const row of [...begun, ...others]) {
      rows.set(row.id, { kind: 'desa', ...row, ...nameKeys(row.name, row.detail) })
    }
  }
  return bestOf([...rows.values()], text, MOST_FOUND).map(({ nameKey: _name, moreKey: _more, ...found }) => found)
}

function listBegun(db: Db, wanted: SQL) {
  return db.select(columns).from(desa).where(wanted).orderBy(asc(desa.searchKey), asc(desa.code)).limit(MOST_BEGUN)
}

function listWithWords(db: Db, wanted: SQL | undefined) {
  return db.select(columns).from(desa).where(wanted).limit(MOST_WITH_WORDS)
}
