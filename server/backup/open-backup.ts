import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import type { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import { extract, type Header } from 'tar-stream'
import { StartError } from '#server/errors.ts'
import { seldom } from '#server/start/progress.ts'
import { createDecryption, HEADER_BYTES, MAGIC } from './encryption.ts'
import { isHomeFile } from './home-files.ts'
import { MANIFEST } from './make-backup.ts'
import { manifestSchema, type Manifest } from './schema.ts'

const TABLE_PART = /^tables\/([a-z_][a-z0-9_]{0,62})\/\d{6}\.jsonl$/
const GZIP = Buffer.from([0x1f, 0x8b])
/** A part of a table is some megabytes and at least one row, which may hold a file. */
const MOST_HELD_BYTES = 256 * 1024 * 1024

/** A part as it comes out of the file; `content` must be read to its end before the next one. */
export type OpenedPart = { path: string; bytes: number; table: string | undefined; content: AsyncIterable<Buffer> }
type Source = { file: string; key: string | undefined }

/** Reads every part of a backup, checks it, and gives the manifest. Nothing is written anywhere. */
export async function checkBackup(source: Source, onProgress: (text: string) => void): Promise<Manifest> {
  const sums = new Map<string, string>()
  let manifest: Manifest | undefined
  let bytes = 0
  const tell = seldom(onProgress)
  await readParts(source, async (part) => {
    if (manifest) throw broken('ada bagian sesudah daftar isinya')
    if (sums.has(part.path)) throw broken(`bagian ${part.path} ada dua kali`)
    if (part.path === MANIFEST) return void (manifest = parseManifest(await holdText(part)))
    const hash = createHash('sha256')
    for await (const chunk of part.content) hash.update(chunk)
    sums.set(part.path, `${part.bytes} ${hash.digest('hex')}`)
    bytes += part.bytes
    tell(`${Math.round(bytes / 1_000_000).toLocaleString('id')} MB`)
  })
  if (!manifest) throw broken('daftar isinya tidak ada: berkas terpotong')
  for (const { path, bytes: size, sha256 } of manifest.parts) {
    if (sums.get(path) !== `${size} ${sha256}`) throw broken(`isi bagian ${path} tidak cocok dengan daftar isinya`)
    sums.delete(path)
  }
  const [surplus] = sums.keys()
  if (surplus !== undefined) throw broken(`bagian ${surplus} tidak ada dalam daftar isinya`)
  return manifest
}

/**
 * Gives the parts one after the other, each only when `take` is done with the one before.
 * @throws StartError when the file is no backup, was cut off or changed, or the key is not its key.
 */
export async function readParts(source: Source, take: (part: OpenedPart) => Promise<void>): Promise<void> {
  const { stages, start } = await openStages(source)
  const tar = extract()
  const streams = [createReadStream(source.file, { start }), ...stages]
  let problem: unknown
  const remember = (error: unknown) => void (problem ??= error)
  for (const stream of streams) stream.once('error', remember)
  tar.once('error', remember)
  const reading = pipeline([...streams, tar])
  reading.catch(() => {})
  try {
    for await (const entry of tar) await take(toPart(entry))
    await reading
  } catch (error) {
    const found = problem
    tar.destroy()
    const ended = await reading.then(
      () => undefined,
      (reason: unknown) => reason,
    )
    const isOfFile = !(error instanceof StartError) && (found !== undefined || error === ended)
    throw isOfFile ? broken(messageOf(found ?? error), error) : error
  }
}

async function openStages({ file, key }: Source): Promise<{ stages: Transform[]; start: number }> {
  const gunzip = createGunzip({ rejectGarbageAfterEnd: true })
  const beginning = await readStart(file)
  if (beginning.subarray(0, 2).equals(GZIP)) return { stages: [gunzip], start: 0 }
  if (!beginning.subarray(0, MAGIC.length).equals(MAGIC)) throw new StartError(`${file} bukan cadangan Pantau OVOP.`)
  if (key === undefined) throw new StartError('Cadangan ini terenkripsi. Berikan kuncinya dengan BACKUP_KEY.')
  return { stages: [await createDecryption(key, beginning), gunzip], start: HEADER_BYTES }
}

async function readStart(file: string): Promise<Buffer> {
  const handle = await open(file).catch((error: unknown) => {
    throw new StartError(`Berkas ${file} tidak dapat dibaca.`, { cause: error })
  })
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(HEADER_BYTES), 0, HEADER_BYTES, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await handle.close()
  }
}

type Entry = AsyncIterable<unknown> & { header: Header }

function toPart(entry: Entry): OpenedPart {
  const { name, type, size } = entry.header
  const table = TABLE_PART.exec(name)?.[1]
  const isKnown = table !== undefined || name === MANIFEST || isHomeFile(name)
  if (type !== 'file' || !isKnown) throw broken(`berisi ${JSON.stringify(name)}, yang tidak termasuk cadangan`)
  return { path: name, bytes: size, table, content: entry as AsyncIterable<Buffer> }
}

/** The whole content of a part that is held in memory. */
export async function holdText({ path, bytes, content }: OpenedPart): Promise<string> {
  if (bytes > MOST_HELD_BYTES) throw broken(`bagian ${path} terlalu besar`)
  const chunks: Buffer[] = []
  for await (const chunk of content) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

function parseManifest(text: string): Manifest {
  try {
    return manifestSchema.parse(JSON.parse(text))
  } catch (error) {
    throw broken('daftar isinya tidak dapat dibaca; mungkin dibuat oleh versi program yang lebih baru', error)
  }
}

/** What is wrong with a backup, for the person who wants it back. */
export function broken(reason: string, cause?: unknown): StartError {
  return new StartError(`Cadangan ini rusak atau berubah: ${reason}. Tidak ada yang dipulihkan.`, { cause })
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
