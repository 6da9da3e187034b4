import type { EvidenceRef, FileRefusal } from '#shared/evidence/answers.ts'
import { PERSON_HEADER } from '#shared/outbox/person-header.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { UploadProblem, type OutgoingFile } from './ui/form/use-uploads.ts'

/** A line on which nothing moves for so long is dead. */
const SILENCE_MS = 20_000

type Options = { onProgress?: (share: number) => void; signal: AbortSignal; personId?: string | undefined }
type Posting = Options & { id: string; kabupatenCode: KabupatenCode }

/**
 * Sends a file under the id that it has on this device, then its small image, which may be missing without harm. The same
 * file sent again is found. Rejects with an `UploadProblem`.
 */
export async function postFile({ name, body, small }: OutgoingFile, posting: Posting): Promise<EvidenceRef> {
  const { id, kabupatenCode, ...options } = posting
  const address = `/api/files?${new URLSearchParams({ kabupaten: kabupatenCode, name, id })}`
  const stored = await post(address, body, options)
  if (!small) return stored
  const smallAddress = `/api/files?${new URLSearchParams({ smallOf: stored.id })}`
  return await post(smallAddress, small, { ...options, onProgress: () => {} }).then(
    () => ({ ...stored, hasSmall: true }),
    () => stored,
  )
}

/** By XMLHttpRequest, because fetch does not tell how much has left. */
function post(address: string, body: Blob, { onProgress, signal, personId }: Options): Promise<EvidenceRef> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    const giveUp = () => {
      request.abort()
      reject(new UploadProblem('unreachable'))
    }
    let silence = setTimeout(giveUp, SILENCE_MS)
    request.open('POST', address)
    request.responseType = 'json'
    request.setRequestHeader('content-type', body.type || 'application/octet-stream')
    if (personId !== undefined) request.setRequestHeader(PERSON_HEADER, personId)
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      clearTimeout(silence)
      silence = setTimeout(giveUp, SILENCE_MS)
      onProgress?.(total > 0 ? loaded / total : 0)
    })
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status < 300 && isRef(answer)) resolve(answer)
      else reject(isFileRefusal(answer) ? new UploadProblem(answer.error, answer) : new UploadProblem('unreachable'))
    })
    request.addEventListener('error', () => reject(new UploadProblem('unreachable')))
    request.addEventListener('loadend', () => clearTimeout(silence))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(body)
  })
}

function isRef(answer: unknown): answer is EvidenceRef {
  return typeof answer === 'object' && answer !== null && 'id' in answer && 'mediaType' in answer
}

function isFileRefusal(answer: unknown): answer is FileRefusal {
  return typeof answer === 'object' && answer !== null && 'error' in answer && 'message' in answer
}
