import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { damaged, FileRefused } from './file-refused.ts'

export type ZipEntry = {
  name: string
  isStored: boolean
  packedBytes: number
  unpackedBytes: number
  checksum: number
  /** Where its local header begins. */
  offset: number
}

const LOCAL_HEADER = 0x04034b50
const DIRECTORY_ENTRY = 0x02014b50
const END_OF_DIRECTORY = 0x06054b50
const END_OF_DIRECTORY_64 = 0x06064b50
const LOCATOR_64 = 0x07064b50
const LONGEST_COMMENT = 0xffff
const MOST_ENTRIES = 5000
const ENCRYPTED = 1
const IN_64 = 0xffffffff

/** What a zip says it holds. Throws FileRefused for what is cut off, encrypted, or says to unpack to more than `most` bytes. */
export function readZipDirectory(bytes: Buffer, most: number): Map<string, ZipEntry> {
  const { start, count } = findDirectory(bytes)
  if (count > MOST_ENTRIES) throw damaged()
  const entries = new Map<string, ZipEntry>()
  let at = start
  let unpacked = 0
  for (let index = 0; index < count; index++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw damaged()
    const end = at + 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
    if (end > bytes.length) throw damaged()
    const entry = readEntry(bytes, at)
    unpacked += entry.unpackedBytes
    if (unpacked > most) throw new FileRefused({ reason: 'unpacksTooLarge', max: most })
    // Two entries of one name: programs differ in which of them they read.
    if (entries.has(entry.name)) throw damaged()
    entries.set(entry.name, entry)
    at = end
  }
  return entries
}

function findDirectory(bytes: Buffer): { start: number; count: number } {
  const first = Math.max(0, bytes.length - 22 - LONGEST_COMMENT)
  for (let at = bytes.length - 22; at >= first; at--) {
    if (bytes.readUInt32LE(at) !== END_OF_DIRECTORY) continue
    const count = bytes.readUInt16LE(at + 10)
    const start = bytes.readUInt32LE(at + 16)
    if (count !== 0xffff && start !== IN_64) return { start, count }
    return findDirectory64(bytes, at - 20)
  }
  throw damaged()
}

function findDirectory64(bytes: Buffer, locator: number): { start: number; count: number } {
  if (locator < 0 || bytes.readUInt32LE(locator) !== LOCATOR_64) throw damaged()
  const at = readLong(bytes, locator + 8)
  if (at + 56 > bytes.length || bytes.readUInt32LE(at) !== END_OF_DIRECTORY_64) throw damaged()
  return { start: readLong(bytes, at + 48), count: readLong(bytes, at + 32) }
}

function readEntry(bytes: Buffer, at: number): ZipEntry {
  if ((bytes.readUInt16LE(at + 8) & ENCRYPTED) !== 0) throw new FileRefused({ reason: 'encrypted' })
  const method = bytes.readUInt16LE(at + 10)
  if (method !== 0 && method !== 8) throw damaged()
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  const extra = bytes.subarray(nameEnd, nameEnd + bytes.readUInt16LE(at + 30))
  const [unpackedBytes, packedBytes, offset] = withExtra(extra, [
    bytes.readUInt32LE(at + 24),
    bytes.readUInt32LE(at + 20),
    bytes.readUInt32LE(at + 42),
  ])
  return {
    name: bytes.toString('utf8', at + 46, nameEnd).replaceAll('\\', '/'),
    isStored: method === 0,
    packedBytes,
    unpackedBytes,
    checksum: bytes.readUInt32LE(at + 16),
    offset,
  }
}

/** Sizes that do not fit 32 bits stand in the extra field, one after the other; small files of some programs have them, too. */
function withExtra(extra: Buffer, sizes: [number, number, number]): [number, number, number] {
  if (!sizes.includes(IN_64)) return sizes
  for (let at = 0; at + 4 <= extra.length; at += 4 + extra.readUInt16LE(at + 2)) {
    if (extra.readUInt16LE(at) !== 1) continue
    let next = at + 4
    const found = sizes.map((size) => {
      if (size !== IN_64) return size
      next += 8
      return readLong(extra, next - 8)
    })
    return found as [number, number, number]
  }
  throw damaged()
}

function readLong(bytes: Buffer, at: number): number {
  if (at < 0 || at + 8 > bytes.length) throw damaged()
  const value = bytes.readBigUInt64LE(at)
  if (value > BigInt(Number.MAX_SAFE_INTEGER)) throw damaged()
  return Number(value)
}

/** How much may still be unpacked; what a directory says need not be true. */
export type UnpackBudget = { left: number; readonly max: number }

/** The bytes of an entry in pieces. Throws FileRefused for what is cut off, changed, or larger than the budget. */
export async function* unpackEntry(bytes: Buffer, entry: ZipEntry, budget: UnpackBudget): AsyncGenerator<Buffer> {
  const packed = packedBytesOf(bytes, entry)
  const pieces = entry.isStored ? [packed] : Readable.from([packed]).pipe(createInflateRaw({ chunkSize: 65_536 }))
  let checksum = 0
  let unpacked = 0
  try {
    for await (const piece of pieces as AsyncIterable<Buffer>) {
      budget.left -= piece.length
      unpacked += piece.length
      if (budget.left < 0) throw new FileRefused({ reason: 'unpacksTooLarge', max: budget.max })
      if (unpacked > entry.unpackedBytes) throw damaged()
      checksum = crc32(piece, checksum)
      yield piece
    }
  } catch (error) {
    throw isOfInflate(error) ? damaged() : error
  }
  if (unpacked !== entry.unpackedBytes || checksum !== entry.checksum) throw damaged()
}

function packedBytesOf(bytes: Buffer, { offset, packedBytes }: ZipEntry): Buffer {
  if (offset + 30 > bytes.length || bytes.readUInt32LE(offset) !== LOCAL_HEADER) throw damaged()
  const start = offset + 30 + bytes.readUInt16LE(offset + 26) + bytes.readUInt16LE(offset + 28)
  if (start + packedBytes > bytes.length) throw damaged()
  return bytes.subarray(start, start + packedBytes)
}

function isOfInflate(error: unknown): boolean {
  return error instanceof Error && 'code' in error && String(error.code).startsWith('Z_')
}
