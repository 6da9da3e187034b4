import type { ImportDetail, UploadRefusal } from '#shared/exchange/answers.ts'
import type { DatasetName } from '#shared/exchange/dataset-name.ts'

export type Sending = {
  id: string
  dataset: DatasetName
  file: File
  onSent: (share: number) => void
  signal: AbortSignal
}
export type SendResult =
  | { detail: ImportDetail }
  | { refusal: UploadRefusal }
  | { unreachable: true }
  | { cancelled: true }

/** Sends a spreadsheet, and waits for its preview. By XMLHttpRequest, because fetch does not tell how much has left. */
export function sendFile({ id, dataset, file, onSent, signal }: Sending): Promise<SendResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest()
    request.open('POST', `/api/exchange/imports?${new URLSearchParams({ id, dataset, name: file.name.slice(0, 200) })}`)
    request.responseType = 'json'
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) => onSent(total > 0 ? loaded / total : 0))
    request.addEventListener('load', () => {
      const answer: unknown = request.response
      if (request.status < 300 && isDetail(answer)) resolve({ detail: answer })
      else resolve(isRefusal(answer) ? { refusal: answer } : { unreachable: true })
    })
    request.addEventListener('error', () => resolve({ unreachable: true }))
    request.addEventListener('abort', () => resolve({ cancelled: true }))
    signal.addEventListener('abort', () => request.abort(), { once: true })
    request.send(file)
  })
}

function isDetail(answer: unknown): answer is ImportDetail {
  return typeof answer === 'object' && answer !== null && 'layout' in answer
}

function isRefusal(answer: unknown): answer is UploadRefusal {
  return typeof answer === 'object' && answer !== null && 'error' in answer && 'message' in answer
}
