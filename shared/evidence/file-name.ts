import { fileEndings, type FileMediaType } from './file-rule.ts'

const LONGEST_STEM = 100
const NAMELESS = 'berkas'

/** What no file system wants, what hides or turns letters, and broken characters. */
const unwanted = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\uFFFD<>:"/\\|?*]/gu
const ending = /\.[a-z][a-z0-9]{1,4}$/i

/** The name under which a file is kept and given back: no folders, no hidden characters, and the ending of what it is. */
export function cleanFileName(typed: string, mediaType: FileMediaType): string {
  const last = typed.split(/[/\\]/).at(-1) ?? ''
  const letters = last.normalize('NFC').replaceAll(unwanted, ' ').replaceAll(/\s+/gu, ' ')
  const stem = withoutEnds(letters).replace(ending, '')
  const short = withoutEnds(Array.from(stem).slice(0, LONGEST_STEM).join(''))
  return `${short || NAMELESS}.${fileEndings[mediaType]}`
}

/** A dot in front hides a file, one at the end is lost on some systems. */
function withoutEnds(name: string): string {
  return name.replaceAll(/^[.\s]+|[.\s]+$/g, '')
}
