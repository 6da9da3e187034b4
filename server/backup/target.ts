import { mkdir, readdir, rename, rm, statfs } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from '#server/db/durable-node-fs.ts'
import { openEngine, type Engine } from '#server/db/engine.ts'
import { lockHome } from '#server/db/home-lock.ts'
import { syncTree } from '#server/db/sync-tree.ts'
import { StartError } from '#server/errors.ts'
import { AUTH_SECRET, keptFolders } from './home-files.ts'

/** Where a database goes: a server, or a home; files of the home go beside it unless they are there already. */
export type Target = { home: string; databaseUrl: string | undefined; takesFiles: boolean }
type Filling = {
  engine: Engine
  /** Where the files of the home go at first. */
  staging: string
  /** Puts files into their place together with the rows: a server cannot be moved as a folder can. */
  beforeCommit: () => Promise<void>
}
export type Step = <T>(title: string, work: (onProgress: (text: string) => void) => Promise<T>) => Promise<T>

const STAGING = '.restoring'
const DATABASE_BYTES = 100_000_000

/**
 * Fills an empty home, or an empty database on a server and a home without files. All of it is made aside and moved to its
 * place at the end: what fails or is killed leaves no database.
 * @throws StartError when the target is not empty or another process has it.
 */
export async function fillTarget<T>(target: Target, step: Step, work: (filling: Filling) => Promise<T>): Promise<T> {
  const home = path.resolve(target.home)
  const staging = path.join(home, STAGING)
  await refuseFullHome(target)
  const unlock = lockHome(home)
  try {
    await refuseFullHome(target)
    await rm(staging, { recursive: true, force: true })
    await mkdir(staging, { mode: 0o700 })
    const { databaseUrl } = target
    const open = (onProgress: (text: string) => void) => openEngine({ home: staging, databaseUrl, onProgress })
    const engine = await step('Menyiapkan basis data baru', open)
    const files = [...keptFolders, AUTH_SECRET]
    const beforeCommit = async () => {
      if (databaseUrl !== undefined) await place(staging, home, files)
    }
    let result: T
    try {
      result = await work({ engine, staging, beforeCommit })
    } finally {
      await engine.close()
    }
    if (databaseUrl === undefined) await place(staging, home, [...files, 'db'])
    return result
  } finally {
    await rm(staging, { recursive: true, force: true })
    unlock()
  }
}

/** @throws StartError when what will be written needs more room than there is. */
export async function requireSpace(folder: string, bytes: number): Promise<void> {
  const { bavail, bsize } = await statfs(folder)
  const needed = bytes + DATABASE_BYTES
  if (bavail * bsize >= needed) return
  const megabytes = (count: number) => `${Math.ceil(count / 1_000_000).toLocaleString('id')} MB`
  throw new StartError(
    `Ruang disk di ${folder} tidak cukup: perlu kira-kira ${megabytes(needed)}, ada ${megabytes(bavail * bsize)}. ` +
      'Tidak ada yang diubah.',
  )
}

async function refuseFullHome({ home, databaseUrl, takesFiles }: Target): Promise<void> {
  const names = [...(databaseUrl === undefined ? ['db'] : []), ...(takesFiles ? keptFolders : [])]
  for (const name of names) {
    const found = await readdir(path.join(home, name)).catch((): string[] => [])
    if (found.length === 0) continue
    throw new StartError(
      `Folder ${path.resolve(home)} tidak kosong: di dalamnya sudah ada ${name}. Pindahkan ${name} ke tempat lain, ` +
        'atau pakai folder lain dengan PANTAU_HOME. Tidak ada yang diubah.',
    )
  }
}

async function place(staging: string, home: string, names: readonly string[]): Promise<void> {
  await syncTree(staging)
  const there = new Set(await readdir(staging))
  for (const name of names.filter((each) => there.has(each))) {
    // An empty folder may be there; a rename refuses a full one.
    await rename(path.join(staging, name), path.join(home, name))
  }
  syncFolder(home)
}
