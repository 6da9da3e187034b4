import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { newCommandId } from './command-id.ts'
import { personHere } from './outbox/person.ts'
import { keepFile } from './outbox/store.ts'
import { postFile } from './post-file.ts'
import { showKeptPicture } from './ui/form/kept-picture.ts'
import { UploadProblem, type OutgoingFile, type Upload } from './ui/form/use-uploads.ts'

/**
 * Sends files of one kabupaten, for `EvidenceField`. Without a line the file stays on this device under the id that the
 * server will know it by, and goes before the entry that names it.
 */
export function uploadTo(kabupatenCode: KabupatenCode): Upload {
  return async (file, { onProgress, signal }) => {
    const id = newCommandId()
    const personId = personHere()
    try {
      return await postFile(file, { id, kabupatenCode, personId, onProgress, signal })
    } catch (error) {
      const isLine = error instanceof UploadProblem && error.code === 'unreachable'
      if (!isLine || signal.aborted || personId === undefined) throw error
      return await keep(file, { id, kabupatenCode, personId }).catch(() => {
        throw error
      })
    }
  }
}

type Keeping = { id: string; kabupatenCode: KabupatenCode; personId: string }

async function keep({ name, body, small }: OutgoingFile, keeping: Keeping): Promise<EvidenceRef> {
  const mediaType = body.type
  await keepFile({
    ...{ ...keeping, name, mediaType, content: await body.arrayBuffer() },
    ...(small && { small: await small.arrayBuffer() }),
    keptAt: new Date().toISOString(),
    isStored: false,
  })
  if (mediaType.startsWith('image/')) await showKeptPicture(keeping.id, small ?? body)
  return { id: keeping.id, name, mediaType, sizeBytes: body.size, hasSmall: false }
}
