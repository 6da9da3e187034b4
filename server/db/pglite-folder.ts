import { existsSync } from 'node:fs'
import { readdir, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { StartError } from '#server/errors.ts'
import { syncFolder } from './durable-node-fs.ts'
import { syncTree } from './sync-tree.ts'

type Prepare = { onProgress: (text: string) => void; create: (folder: string) => Promise<void> }

/**
 * Gives the database's folder, made first when there is none: beside its place, then moved there whole, so that a start that
 * was cut off leaves either no database or a complete one.
 * @throws StartError when a folder is there but is no database.
 */
export async function prepareDatabaseFolder(home: string, { onProgress, create }: Prepare): Promise<string> {
  const folder = path.resolve(home, 'db')
  if (await isFilled(folder)) {
    refuseIncomplete(folder)
    return folder
  }
  onProgress('Membuat basis data untuk pertama kali…')
  const fresh = `${folder}.new`
  await rm(fresh, { recursive: true, force: true })
  try {
    await create(fresh)
    await syncTree(fresh)
    await rename(fresh, folder)
  } catch (error) {
    await rm(fresh, { recursive: true, force: true })
    throw error
  }
  syncFolder(path.resolve(home))
  return folder
}

async function isFilled(folder: string): Promise<boolean> {
  return existsSync(folder) && (await readdir(folder)).length > 0
}

function refuseIncomplete(folder: string): void {
  const missing = ['PG_VERSION', 'global/pg_control'].find((file) => !existsSync(path.join(folder, file)))
  if (missing === undefined) return
  throw new StartError(
    `Folder ${folder} bukan basis data yang utuh: berkas ${missing} tidak ada. Tidak ada yang diubah. ` +
      'Kembalikan folder itu dari cadangan, atau ganti namanya lalu jalankan lagi untuk mulai dari data awal.',
  )
}
