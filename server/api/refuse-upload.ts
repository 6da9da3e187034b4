import type { Request, Response } from 'express'
import { DomainError, sayRefusal } from '#server/errors.ts'
import { UploadProblem } from '#server/exchange/upload-problem.ts'
import type { UploadRefusal, UploadRefusalCode } from '#shared/exchange/answers.ts'

const statuses: Record<UploadRefusalCode, number> = {
  'signed-out': 401,
  forbidden: 403,
  'not-found': 404,
  'invalid-input': 400,
  'too-large': 413,
  unreadable: 422,
  'no-table': 422,
  conflict: 409,
}

/** Answers why a file or workbook is refused; what nobody expected is thrown on. */
export function refuseUpload(request: Request, response: Response, error: unknown): void {
  // Whoever stopped sending is not there to be told.
  if (request.destroyed && !request.complete) return
  const refusal = toRefusal(error)
  if (!refusal) throw error
  response.status(statuses[refusal.error]).json(refusal)
}

function toRefusal(error: unknown): UploadRefusal | undefined {
  if (error instanceof UploadProblem) {
    const { code, refusal } = error
    return { error: code, ...sayRefusal((say) => say.upload[code]), ...(refusal && { refusal }) }
  }
  if (!(error instanceof DomainError)) return undefined
  const { code, message, english } = error
  const isNamed = code === 'not-found' || code === 'forbidden' || code === 'conflict'
  return { error: isNamed ? code : 'invalid-input', message, english }
}
