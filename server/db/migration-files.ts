import { createHash } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'

export type Migration = { version: number; name: string; script: string; sha256: string }

const ownFolder = new URL('./migrations/', import.meta.url)

/** How many migrations this program comes with. */
export function countOwnMigrations(): number {
  return readdirSync(ownFolder).filter((file) => file.endsWith('.sql')).length
}

/** Reads `NNNN-name.sql` files, numbered from 0001 without a gap, in order. */
export async function readMigrations(folder: URL = ownFolder): Promise<Migration[]> {
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).toSorted()
  return Promise.all(files.map((file, index) => readMigration(new URL(file, folder), file, index + 1)))
}

async function readMigration(url: URL, file: string, version: number): Promise<Migration> {
  const [, number, name] = /^(\d{4})-([a-z0-9-]+)\.sql$/.exec(file) ?? []
  if (name === undefined || Number(number) !== version) {
    throw new Error(`${file}: expected ${String(version).padStart(4, '0')}-name.sql, without gaps or doubles`)
  }
  // A checkout on Windows may turn line ends; that is not another migration.
  const script = (await readFile(url, 'utf8')).replaceAll('\r\n', '\n')
  return { version, name, script, sha256: createHash('sha256').update(script).digest('hex') }
}
