import type { FieldProblem } from '#shared/form/field-problem.ts'

/** Limits of a text in characters as people count them. A line has no emoji and no line breaks; prose may have both. */
export type TextRule = { kind: 'line' | 'prose'; max: number; min?: number }

/** The text as it is kept, or why it is refused. */
export type CleanText = { text: string } | { problem: FieldProblem }

/** Marks that turn the direction of what follows, so that a name shows as another one. */
const directionMark = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u
const control = /[^\P{Cc}\n]/u
/** The replacement character of a wrong decoding, private letters, and code points that are none. */
const broken = /[\uFFFD\p{Co}\uFFFE\uFFFF]/u
/** What page layouts leave in copied text; it has no place in what is kept. */
const invisible = /[\u00AD\u200B\u2060\uFEFF]/gu
const emoji = /(?![©®™])\p{Extended_Pictographic}|\p{Regional_Indicator}|\u200D|\u20E3|\uFE0F/u

/** How many times its limit a text may be long before it is not even looked at: spaces and accents shrink. */
const MOST_SHRINKING = 4

/**
 * Cleans what somebody typed: Unicode NFC, single spaces, no spaces at the ends. Refuses what hides or pretends: control
 * characters, marks of direction, broken characters; angle brackets are letters like others, they are escaped on output.
 */
export function cleanText(typed: string, { kind, max, min = 1 }: TextRule): CleanText {
  if (typed.length > max * MOST_SHRINKING + 100) return { problem: { key: 'tooLong', max } }
  if (!typed.isWellFormed()) return { problem: { key: 'brokenCharacter' } }
  const text = withSingleSpaces(typed.normalize('NFC').replaceAll(invisible, ''), kind)
  const key = keyOfCharacters(text, kind)
  if (key) return { problem: { key } }
  const length = Array.from(text).length
  if (length === 0) return { problem: { key: 'required' } }
  if (length < min) return { problem: { key: 'tooShort', min } }
  if (length > max) return { problem: { key: 'tooLong', max } }
  return { text }
}

function withSingleSpaces(text: string, kind: TextRule['kind']): string {
  if (kind === 'line') return text.replaceAll(/\s+/gu, ' ').trim()
  return text
    .replaceAll(/\r\n?|[\u2028\u2029]/gu, '\n')
    .replaceAll(/[^\S\n]+/gu, ' ')
    .replaceAll(/ ?\n ?/gu, '\n')
    .replaceAll(/\n{3,}/gu, '\n\n')
    .trim()
}

function keyOfCharacters(text: string, kind: TextRule['kind']) {
  if (control.test(text)) return 'controlCharacter'
  if (directionMark.test(text)) return 'directionMark'
  if (broken.test(text)) return 'brokenCharacter'
  return kind === 'line' && emoji.test(text) ? 'emoji' : undefined
}
