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

const fullDisk = new Set(['ENOSPC', 'EDQUOT'])

/** The same error, or, where it says that the disk is full, one that people can do something about. */
export function explainFileError(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return fullDisk.has(code) ? new FileProblem('no-space', { cause: error }) : error
}
