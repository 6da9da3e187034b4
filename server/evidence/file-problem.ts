import type { FileRefusalCode } from '#shared/evidence/answers.ts'

/** An expected refusal of a file. Its sentence is made where it is answered. */
export class FileProblem extends Error {
  override readonly name = 'FileProblem'
  readonly code: FileRefusalCode

  constructor(code: FileRefusalCode, options?: ErrorOptions) {
    super(code, options)
    this.code = code
  }
}

const causes: Readonly<Record<string, FileRefusalCode>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EACCES: 'no-store',
  EPERM: 'no-store',
  EROFS: 'no-store',
  ENOTDIR: 'no-store',
  EEXIST: 'no-store',
  EIO: 'no-store',
}

/** The same error, or, where it says what is wrong with the disk or the folder, one that people can do something about. */
export function explainFileError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  const cause = Object.hasOwn(causes, code) ? causes[code] : undefined
  return cause ? new FileProblem(cause, { cause: error }) : error
}
