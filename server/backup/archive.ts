import { createHash } from 'node:crypto'
import { createWriteStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { pack, type Pack } from 'tar-stream'
import { syncFolder } from '#server/db/durable-node-fs.ts'
import { createEncryption } from './encryption.ts'
import type { BackupPart } from './schema.ts'

/** A backup that is being written, part after part. */
export type Archive = {
  addText: (name: string, text: string) => Promise<BackupPart>
  addFile: (name: string, file: string) => Promise<BackupPart>
}

type Target = { draft: string; file: string; key: string | undefined; madeAt: Date }

/**
 * Writes a backup beside its place and moves it there when it is whole and on the disk: killed at any moment, there is
 * either no backup or a complete one.
 */
export async function writeArchive<T>(
  { draft, file, key, madeAt }: Target,
  fill: (archive: Archive) => Promise<T>,
): Promise<T> {
  const tar = pack()
  const stages = [createGzip(), ...(key === undefined ? [] : [await createEncryption(key)])]
  const writing = pipeline([asReadable(tar), ...stages, createWriteStream(draft, { mode: 0o600, flush: true })])
  try {
    const filled = fill(toArchive(tar, madeAt)).then((result) => {
      tar.finalize()
      return result
    })
    // A full disk ends the writing, and the filling would wait for it forever.
    await Promise.race([Promise.all([filled, writing]), writing.then(() => filled)])
    await rename(draft, file)
    syncFolder(path.dirname(file))
    return await filled
  } catch (error) {
    tar.destroy()
    await writing.catch(() => {})
    await rm(draft, { force: true })
    throw error
  }
}

function toArchive(tar: Pack, mtime: Date): Archive {
  const header = (name: string, size: number) => ({ name, size, mtime, mode: 0o600, uid: 0, gid: 0 })
  return {
    addText: async (name, text) => {
      const bytes = Buffer.from(text)
      const { promise, resolve, reject } = Promise.withResolvers<void>()
      const entry = tar.entry(header(name, bytes.length), (error) => (error ? reject(error) : resolve()))
      entry.end(bytes)
      await promise
      return { path: name, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') }
    },
    addFile: async (name, file) => {
      const handle = await open(file)
      const { size } = await handle.stat()
      const content = handle.createReadStream()
      const hash = createHash('sha256')
      content.on('data', (chunk) => hash.update(chunk))
      await pipeline(content, tar.entry(header(name, size)))
      return { path: name, bytes: size, sha256: hash.digest('hex') }
    },
  }
}

/** tar-stream's streams are Node's in all that a pipeline asks of them; its types do not say so. */
function asReadable(tar: Pack): NodeJS.ReadableStream {
  return tar as unknown as NodeJS.ReadableStream
}
