import { statfs } from 'node:fs/promises'
import type { StorageFacts } from '#shared/system/answers.ts'

/** The room on the disk under a folder, as it is for who may not use what is kept for root. */
export async function readDisk(folder: string): Promise<StorageFacts['disk']> {
  const { bavail, blocks, bsize } = await statfs(folder)
  return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
}
