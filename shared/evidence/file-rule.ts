/** The most that is stored of one file, and of a small image of it. */
export const MOST_FILE_BYTES = 8 * 1024 * 1024
export const MOST_SMALL_BYTES = 256 * 1024

/** What is stored, told by the content of a file and never by its name; with the ending that its name gets. */
export const fileEndings = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/webp': 'webp',
  'application/pdf': 'pdf',
} as const
export type FileMediaType = keyof typeof fileEndings

export const fileMediaTypes = Object.keys(fileEndings).filter(isFileMediaType)
/** A small image is an image. */
export const smallMediaTypes = fileMediaTypes.filter((type) => type.startsWith('image/'))

export function isFileMediaType(text: string): text is FileMediaType {
  return Object.hasOwn(fileEndings, text)
}
