/** A stored file: `GET /api/files/<id>`, and with `?small=1` a small image where it has one. */
export type EvidenceRef = { id: string; name: string; mediaType: string; sizeBytes: number; hasSmall: boolean }

/** Why a file was not taken or is not given. The message is for people, in Indonesian. */
export type FileRefusal = {
  error: FileRefusalCode
  /** Indonesian. */
  message: string
  english: string
  /** The most that is taken, where that was the reason. */
  maxBytes?: number
  /** The media types that are taken, where that was the reason. */
  allowed?: readonly string[]
}
export type FileRefusalCode =
  | 'signed-out'
  | 'forbidden'
  | 'not-found'
  | 'lost'
  | 'invalid-input'
  | 'too-large'
  | 'wrong-type'
  | 'no-space'
  | 'no-store'
