import type { EvidenceRef, FileRefusal } from '#shared/evidence/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { UploadProblem, type Upload } from './ui/form/use-uploads.ts'

/** Sends files of one kabupaten, for `EvidenceField`: the file, then its small image, which may be missing without harm. */
export function uploadTo(kabupatenCode: KabupatenCode): Upload {
  return async ({ name, body, small }, { onProgress, signal }) => {
    const address = `/api/files?${new URLSearchParams({ kabupaten: kabupatenCode, name })}`
    const stored = await post(address, body, { onProgress, signal })
    if (!small) return stored
    const smallAddress = `/api/files?${new URLSearchParams({ smallOf: stored.id })}`
    return await post(smallAddress, small, { signal }).then(
      () => ({ ...stored, hasSmall: true }),
      () => stored,
    )
  }
}

type Options = { onProgress?: (share: number) => void; signal: AbortSignal }

/** By XMLHttpRequest, because fetch does not tell how much has left. */
function post(address: string, body: Blob, { onProgress, signal }: Options): Promise<EvidenceRef> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', address)
    request.responseType = 'json'
    request.setRequestHeader('content-type', body.type || 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress?.(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status < 300 && isRef(answer)) resolve(answer)
      else
        reject(
          isFileRefusal(answer) ? new UploadProblem(answer.error, answer.message) : new UploadProblem('unreachable'),
        )
    })
    request.addEventListener('error', () => reject(new UploadProblem('unreachable')))
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
