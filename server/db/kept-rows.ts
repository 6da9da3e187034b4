import type { Db } from './database.ts'

/** How often each seldom changing table was changed; the database counts it by itself (`table_version`). */
export type TableVersions = Readonly<Partial<Record<SlowTable, number>>>
export type SlowTable =
  | 'source'
  | 'province'
  | 'kabupaten'
  | 'claim'
  | 'target'
  | 'programme_event'
  | 'report_event'
  | 'setting'

type Kept = Map<string, { stamp: string; rows: unknown }>

const keptOf = new WeakMap<Db, Kept>()
const snapshots = new WeakMap<Db, { versions: TableVersions; kept: Kept }>()

/** Tells what a snapshot sees of the seldom changing tables. Rows are kept per database, whatever the snapshot. */
export function knowTableVersions(snapshot: Db, database: Db, versions: TableVersions): void {
  const kept = keptOf.get(database) ?? new Map<string, never>()
  keptOf.set(database, kept)
  snapshots.set(snapshot, { versions, kept })
}

/** Whether seldom changing rows are kept for this `db`: within a snapshot. */
export function isKept(db: Db): boolean {
  return snapshots.has(db)
}

type Reading = { name: string; tables: readonly SlowTable[] }

/**
 * Rows of seldom changing tables, read again only when one of the tables changed. Within a snapshot only; elsewhere they are
 * read. The rows are shared by all readers: nobody may change them. `name` must tell this reading from all others.
 */
export async function keptRows<T>(db: Db, { name, tables }: Reading, read: () => Promise<T>): Promise<T> {
  const snapshot = snapshots.get(db)
  if (!snapshot) return read()
  const stamp = tables.map((table) => snapshot.versions[table] ?? 0).join()
  const known = snapshot.kept.get(name)
  if (known?.stamp === stamp) return known.rows as T
  const rows = await read()
  snapshot.kept.set(name, { stamp, rows })
  return rows
}
