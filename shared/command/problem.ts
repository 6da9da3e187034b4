import { errorsOfIssues, type FieldErrors } from '#shared/form/field-errors.ts'
import type { FieldProblem } from '#shared/form/field-problem.ts'

/** The row as it is stored now, and who changed it since the reader got it. */
export type Conflict = { current: { version: number } & Record<string, unknown>; changedBy: string; changedAt: string }

/**
 * Why a command was not carried out, or not yet, as a form or dialog shows it. `message` is the server's sentence in
 * Indonesian; `english` is missing where an older version of the program kept the refusal.
 */
export type CommandProblem =
  /** Kept on this device, and sent by itself as soon as it can be: what stands in the way now. */
  | { kind: 'queued'; because: 'line' | 'server' | 'signedOut' | 'earlier' }
  /** Nobody knows whether it arrived. Sending the same fields again is safe: it acts once. */
  | { kind: 'unreachable' }
  /** The schema on the server refused fields; paths as in the form. */
  | { kind: 'fields'; errors: FieldErrors }
  | { kind: 'conflict'; conflict: Conflict }
  /** A rule refused; `detail` is the value that the pure rule returns. */
  | { kind: 'rule'; detail: unknown; message: string; english?: string }
  | { kind: 'signedOut' }
  | { kind: 'refused'; code: string; message: string; english?: string }
  /** The server failed, and said so; under this number its log tells more. */
  | { kind: 'failed'; requestId?: string }

/** What the server said of a command that it did not carry out. Without a status it was not the program that spoke. */
export type Refusal = {
  httpStatus?: number
  refusal?: { code: string; detail?: unknown; english?: string }
  issues?: Parameters<typeof errorsOfIssues>[0]
  requestId?: string
  message: string
}

/** What a refusal means for whoever sent `fields`. */
export function problemOfRefusal(
  { httpStatus, refusal, issues, message, requestId }: Refusal,
  fields: unknown,
): CommandProblem {
  if (httpStatus === undefined) return { kind: 'unreachable' }
  if (httpStatus === 401) return { kind: 'signedOut' }
  if (issues) return { kind: 'fields', errors: inForm(errorsOfIssues(issues, fields)) }
  if (!refusal && httpStatus >= 500) return { kind: 'failed', ...(requestId !== undefined && { requestId }) }
  if (!refusal) return { kind: 'refused', code: '', message }
  const { code, detail, english } = refusal
  const said = { message, ...(english !== undefined && { english }) }
  if (code === 'invalid-input' && isFieldRefusal(detail)) {
    return { kind: 'fields', errors: { [detail.field]: detail.problem } }
  }
  if (code === 'conflict' && isConflict(detail)) return { kind: 'conflict', conflict: detail }
  if (code === 'invalid-state') return { kind: 'rule', detail, ...said }
  return { kind: 'refused', code, ...said }
}

/** Commands that carry the form under `input` beside what it is about. */
export function inForm(errors: FieldErrors): FieldErrors {
  return Object.fromEntries(Object.entries(errors).map(([path, problem]) => [path.replace(/^input\./, ''), problem]))
}

/** What only the server can know of a field, such as a desa of another kabupaten. */
function isFieldRefusal(detail: unknown): detail is { field: string; problem: FieldProblem } {
  return typeof detail === 'object' && detail !== null && 'field' in detail && 'problem' in detail
}

function isConflict(detail: unknown): detail is Conflict {
  return typeof detail === 'object' && detail !== null && 'current' in detail && 'changedBy' in detail
}
