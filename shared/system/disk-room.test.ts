import { expect, test } from 'vitest'
import { diskRoom } from './disk-room.ts'

const MIB = 1024 ** 2
const GIB = 1024 ** 3

test.each([
  ['a small registry on a roomy disk', 50 * MIB, 40 * GIB, 'ample'],
  ['a small registry with 1.9 GiB left', 50 * MIB, 1.9 * GIB, 'low'],
  ['a small registry with 100 MiB left', 50 * MIB, 100 * MIB, 'full'],
  ['10 GiB of data with room for four copies', 10 * GIB, 40 * GIB, 'ample'],
  ['10 GiB of data with room for two copies', 10 * GIB, 20 * GIB, 'low'],
  ['10 GiB of data with room for less than half a copy', 10 * GIB, 4 * GIB, 'full'],
] as const)('%s: the disk is judged by what copies of the data need', (_case, bytes, freeBytes, expected) => {
  const facts = { databaseBytes: bytes / 2, evidence: { count: 3, bytes: bytes / 2 } }
  expect(diskRoom({ ...facts, disk: { freeBytes, totalBytes: 100 * GIB } })).toBe(expected)
})
