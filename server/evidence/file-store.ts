import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { fileTypeFromFile } from 'file-type'
import { syncFolder } from '#server/db/durable-node-fs.ts'
import { isFileMediaType, type FileMediaType } from '#shared/evidence/file-rule.ts'
import { explainFileError, FileProblem } from './file-problem.ts'

/** Content that has arrived whole and is on the disk, but has no place yet. */
export type Arrived = { file: string; sha256: string; sizeBytes: number }
type Content = AsyncIterable<Uint8Array>

const DAY_MS = 24 * 60 * 60 * 1000

/** Files by the hash of their content: `<home>/files/ab/ab12…`. What is still arriving lies in `incoming`. */
const folderOf = (home: string, sha256: string) => path.join(home, 'files', sha256.slice(0, 2))
const placeOf = (home: string, sha256: string) => path.join(folderOf(home, sha256), sha256)
const incomingOf = (home: string) => path.join(home, 'files', 'incoming')

/**
 * Takes content in, piece by piece, and hands it to `work`; what `work` has not placed is gone afterwards.
 * @throws FileProblem too-large, invalid-input for nothing at all, or no-space
 */
export async function withArrived<T>(
  home: string,
  { content, maxBytes }: { content: Content; maxBytes: number },
  work: (arrived: Arrived) => Promise<T>,
): Promise<T> {
  const file = path.join(incomingOf(home), randomUUID())
  try {
    await mkdir(incomingOf(home), { recursive: true })
    return await work({ file, ...(await write(file, content, maxBytes)) })
  } catch (error) {
    throw explainFileError(error)
  } finally {
    // What cannot be taken away now is cleared away later.
    await rm(file, { force: true }).catch(() => {})
  }
}

async function write(file: string, content: Content, maxBytes: number): Promise<Omit<Arrived, 'file'>> {
  const hash = createHash('sha256')
  const handle = await open(file, 'wx')
  let sizeBytes = 0
  try {
    for await (const piece of content) {
      sizeBytes += piece.byteLength
      if (sizeBytes > maxBytes) throw new FileProblem('too-large')
      hash.update(piece)
      await handle.writeFile(piece)
    }
    await handle.sync()
  } finally {
    await handle.close()
  }
  if (sizeBytes === 0) throw new FileProblem('invalid-input')
  return { sha256: hash.digest('hex'), sizeBytes }
}

/** What the content is, whatever it is called. @throws FileProblem wrong-type */
export async function mediaTypeOf({ file }: Arrived, allowed: readonly FileMediaType[]): Promise<FileMediaType> {
  // Content that only begins like something it is not makes the detection fail.
  const found = await fileTypeFromFile(file).catch(() => undefined)
  if (!found || !isFileMediaType(found.mime) || !allowed.includes(found.mime)) throw new FileProblem('wrong-type')
  return found.mime
}

/** Gives content its place for good, on the disk before it returns. The same content has one place, and mends a broken one. */
export async function place(home: string, { file, sha256 }: Arrived): Promise<void> {
  const folder = folderOf(home, sha256)
  try {
    await mkdir(folder, { recursive: true })
    await rename(file, placeOf(home, sha256))
    for (const changed of [folder, path.dirname(folder)]) syncFolder(changed)
  } catch (error) {
    throw explainFileError(error)
  }
}

/** The content with a hash; undefined when its file is lost or is no longer that content. */
export async function readContent(home: string, sha256: string): Promise<Buffer | undefined> {
  const content = await readFile(placeOf(home, sha256)).catch(() => undefined)
  return content && createHash('sha256').update(content).digest('hex') === sha256 ? content : undefined
}

/** Clears away what was still arriving when a program before this one was killed. */
export async function clearIncoming(home: string, now: Date): Promise<void> {
  const folder = incomingOf(home)
  for (const name of await readdir(folder).catch(() => [])) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => undefined)
    if (found && now.getTime() - found.mtimeMs > DAY_MS) await rm(file, { force: true })
  }
}
