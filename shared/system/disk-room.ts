import type { StorageFacts } from './answers.ts'

export type DiskRoom = 'ample' | 'low' | 'full'

const GIB = 1024 ** 3

/** Backups and migrations need room for copies of everything. */
const COPIES_AMPLE = 3
const LEAST_AMPLE = 2 * GIB
/** Below this the next upload or migration may fail. */
const LEAST = 0.2 * GIB

/** Whether the disk has room to go on working: `low` when it will not hold a few more copies of all data, `full` when work is about to fail. */
export function diskRoom({ databaseBytes, evidence, disk }: StorageFacts): DiskRoom {
  const copy = databaseBytes + evidence.bytes
  if (disk.freeBytes < Math.max(LEAST, copy / 2)) return 'full'
  return disk.freeBytes < Math.max(LEAST_AMPLE, copy * COPIES_AMPLE) ? 'low' : 'ample'
}
