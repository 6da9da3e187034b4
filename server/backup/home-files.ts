import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { INSTALLED_BOUNDARIES } from '#shared/wilayah/boundaries.ts'

/** What of a home is not in the database: uploaded files, open-data editions, official boundaries, the secret. */
const patterns = [
  /^files\/([0-9a-f]{2})\/\1[0-9a-f]{62}$/,
  /^editions\/\d{4}-\d\d-\d\d\/(?:[a-z]+(?:-[a-z]+)*\.(?:csv|json|geojson)|SHA256SUMS)$/,
]

/** The folders and files at the top of a home that a backup fills; `auth-secret` apart. */
export const keptFolders = ['files', 'editions', path.dirname(INSTALLED_BOUNDARIES)]
export const AUTH_SECRET = 'auth-secret'

/** Whether a backup may hold this path of a home: known places only, nothing that leads out of it. */
export function isHomeFile(name: string): boolean {
  return name === AUTH_SECRET || name === INSTALLED_BOUNDARIES || patterns.some((pattern) => pattern.test(name))
}

/** The content's hash that an uploaded file is named by; undefined for other files. */
export function uploadHashOf(name: string): string | undefined {
  return name.startsWith('files/') ? name.slice('files/xx/'.length) : undefined
}

/** Every file of a home that a backup keeps, the secret apart; what is still arriving is not there yet. */
export async function* listHomeFiles(home: string): AsyncGenerator<string> {
  for (const folder of keptFolders) yield* walk(home, folder)
}

async function* walk(home: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(path.join(home, folder), { withFileTypes: true }).catch(() => [])
  for (const entry of entries.toSorted((a, b) => (a.name < b.name ? -1 : 1))) {
    const name = `${folder}/${entry.name}`
    // Symbolic links are neither: nothing outside of the home gets into a backup.
    if (entry.isDirectory()) yield* walk(home, name)
    else if (entry.isFile() && isHomeFile(name)) yield name
  }
}
