import { fileTypeFromBuffer } from 'file-type'
import type { Db } from '#server/db/database.ts'
import type { Scope } from '#shared/access/scope.ts'
import { FileProblem } from './file-problem.ts'
import { readContent } from './file-store.ts'
import { findEvidence } from './queries.ts'

type Wanted = { id: string; isSmall: boolean }
export type FileContent = { name: string; mediaType: string; sha256: string; content: Buffer }

/**
 * The content of a file, or of its small image.
 * @throws FileProblem not-found, also for a file out of scope; lost when what lies on the disk is not what was stored
 */
export async function readEvidence(
  { db, home, scope }: { db: Db; home: string; scope: Scope },
  { id, isSmall }: Wanted,
): Promise<FileContent> {
  const found = await findEvidence(db, scope, id)
  const sha256 = isSmall ? found?.smallSha256 : found?.sha256
  if (!found || !sha256) throw new FileProblem('not-found')
  const content = await readContent(home, sha256)
  if (!content) throw new FileProblem('lost')
  const mediaType = isSmall ? (await fileTypeFromBuffer(content))?.mime : found.mediaType
  return { name: found.name, mediaType: mediaType ?? found.mediaType, sha256, content }
}
