import { open, readdir } from 'node:fs/promises'
import path from 'node:path'
import { syncFolder } from './durable-node-fs.ts'

/** Brings a folder and everything in it onto the disk. */
export async function syncTree(folder: string): Promise<void> {
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const child = path.join(folder, entry.name)
    if (entry.isDirectory()) await syncTree(child)
    else if (entry.isFile()) await syncFile(child)
  }
  syncFolder(folder)
}

async function syncFile(file: string): Promise<void> {
  const handle = await open(file, 'r+')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}
