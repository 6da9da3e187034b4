import type { FileRefusal } from '#shared/exchange/file-refusal.ts'

/** Ends the reading of a file that cannot be taken. */
export class FileRefused extends Error {
  readonly refusal: FileRefusal
  constructor(refusal: FileRefusal) {
    super(refusal.reason)
    this.name = 'FileRefused'
    this.refusal = refusal
  }
}

export function damaged(): FileRefused {
  return new FileRefused({ reason: 'damaged' })
}
