import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { hasEvent } from '#server/figure/archived-queries.ts'
import { bestOf } from '#shared/search/best-of.ts'
import { MOST_FOUND, type Found } from '#shared/search/found.ts'
import { nameKeys, type NameKeys } from '#shared/text/name-rank.ts'
import { outlet } from './table.ts'

const MOST_ASKED = 25

/** Outlets by name or place, of which there are some hundreds: all names are looked at. They are open once something is told of them. */
export async function findOutletsByName(db: Db, text: string): Promise<Found[]> {
  const rows = await db
    .select({ id: outlet.id, name: outlet.label, kabupatenCode: outlet.kabupatenCode, place: outlet.place })
    .from(outlet)
    .where(eq(outlet.kind, 'outlet'))
    .orderBy(asc(outlet.id))
  const keyed = rows.map((row) => ({ ...row, ...keysOf(row) }))
  const named = bestOf(keyed, text, keyed.length)
  const told = await listTold(db, named)
  const shown = named.filter(({ id }) => told.has(id)).slice(0, MOST_FOUND)
  return shown.map(({ id, name, kabupatenCode, place }) => {
    return { kind: 'outlet', id, name, kabupatenCode, detail: place }
  })
}

/** The names of outlets as they are searched, made once: they are few, hardly change, and all are asked for each time. */
const knownKeys = new Map<string, NameKeys>()
const MOST_KNOWN = 5000

function keysOf({ name, place }: { name: string; place: string | null }): NameKeys {
  const written = JSON.stringify([name, place])
  const keys = knownKeys.get(written) ?? nameKeys(name, place ?? '')
  if (knownKeys.size >= MOST_KNOWN) knownKeys.clear()
  knownKeys.set(written, keys)
  return keys
}

/** Of the likeliest only, unless none of them is told of. */
async function listTold(db: Db, named: readonly { id: string }[]): Promise<Set<string>> {
  const told = new Set<string>()
  for (let start = 0; start < named.length && told.size < MOST_FOUND; start += MOST_ASKED) {
    const ids = named.slice(start, start + MOST_ASKED).map(({ id }) => id)
    const rows = await db
      .select({ id: outlet.id })
      .from(outlet)
      .where(and(inArray(outlet.id, ids), hasEvent(outlet.id)))
    for (const { id } of rows) told.add(id)
  }
  return told
}
