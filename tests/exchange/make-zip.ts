import { crc32, deflateRawSync } from 'node:zlib'

/** A file in a zip, and what to say of it that is not true. */
export type ZipPart = {
  name: string
  content: string | Buffer
  isStored?: boolean
  flags?: number
  unpackedBytes?: number
  packedBytes?: number
  checksum?: number
}

/** A zip of the parts, byte by byte, so that tests can make one that lies. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const files: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const content = Buffer.from(part.content)
    const packed = part.isStored ? content : deflateRawSync(content)
    const fields = fieldsOf(part, content, packed)
    const local = Buffer.concat([Buffer.from('504b0304', 'hex'), fields, Buffer.from(part.name)])
    files.push(local, packed)
    directory.push(directoryEntry(part.name, fields, offset))
    offset += local.length + packed.length
  }
  const entries = Buffer.concat(directory)
  return Buffer.concat([...files, entries, endOfDirectory(parts.length, entries.length, offset)])
}

/** Version to the length of the extra field: the same in both headers. */
function fieldsOf(part: ZipPart, content: Buffer, packed: Buffer): Buffer {
  const fields = Buffer.alloc(26)
  fields.writeUInt16LE(20, 0)
  fields.writeUInt16LE(part.flags ?? 0, 2)
  fields.writeUInt16LE(part.isStored ? 0 : 8, 4)
  fields.writeUInt32LE(part.checksum ?? crc32(content), 10)
  fields.writeUInt32LE(part.packedBytes ?? packed.length, 14)
  fields.writeUInt32LE(part.unpackedBytes ?? content.length, 18)
  fields.writeUInt16LE(Buffer.byteLength(part.name), 22)
  return fields
}

function directoryEntry(name: string, fields: Buffer, offset: number): Buffer {
  const entry = Buffer.alloc(46)
  entry.writeUInt32LE(0x02014b50, 0)
  entry.writeUInt16LE(20, 4)
  fields.copy(entry, 6)
  entry.writeUInt32LE(offset, 42)
  return Buffer.concat([entry, Buffer.from(name)])
}

function endOfDirectory(count: number, size: number, offset: number): Buffer {
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(count, 8)
  end.writeUInt16LE(count, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return end
}
