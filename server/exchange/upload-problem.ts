import type { UploadRefusalCode } from '#shared/exchange/answers.ts'
import type { FileRefusal } from '#shared/exchange/file-refusal.ts'

/** An expected refusal of a spreadsheet. Its sentence is made where it is answered. */
export class UploadProblem extends Error {
  override readonly name = 'UploadProblem'
  readonly code: UploadRefusalCode
  /** What is wrong with a file that cannot be read. */
  readonly refusal: FileRefusal | undefined

  constructor(code: UploadRefusalCode, refusal?: FileRefusal) {
    super(code)
    this.code = code
    this.refusal = refusal
  }
}
