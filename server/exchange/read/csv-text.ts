import { FileRefused } from './file-refused.ts'

/**
 * The text of a CSV, whatever it was saved in: UTF-8 with or without mark, UTF-16, or else Windows-1252, which is what Excel
 * writes here by default. Throws FileRefused for bytes that are no text.
 */
export function decodeCsv(bytes: Buffer): string {
  const encoding = encodingOf(bytes)
  const text = decode(bytes, encoding) ?? decode(bytes, 'windows-1252') ?? ''
  if (/[^\P{Cc}\t\n\r\f\v\u0085]/u.test(text)) throw new FileRefused({ reason: 'notASpreadsheet' })
  return text
}

function encodingOf(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  // Without a mark, letters of UTF-16 show as every other byte being zero.
  const start = bytes.subarray(0, 1000)
  const zeros = [0, 1].map((side) => start.filter((byte, index) => index % 2 === side && byte === 0).length)
  const most = start.length / 4
  if ((zeros[1] ?? 0) > most) return 'utf-16le'
  if ((zeros[0] ?? 0) > most) return 'utf-16be'
  return 'utf-8'
}

function decode(bytes: Buffer, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

export type Separator = ',' | ';' | '\t'
const separators: readonly Separator[] = [',', ';', '\t']
const LINES_LOOKED_AT = 50

/**
 * What separates the cells, told by the lines at the beginning: the mark that most of them have equally often, outside of
 * quotes. `1.250,50;Ende` has both, and only one of them as often as the line before.
 */
export function separatorOf(text: string): Separator {
  const counts = countSeparators(text)
  const ranked = separators.map((separator) => {
    const perLine = counts[separator].filter((count) => count > 0)
    const usual = mostFrequent(perLine)
    return { separator, weight: perLine.filter((count) => count === usual).length * 1000 + usual }
  })
  return ranked.reduce((best, next) => (next.weight > best.weight ? next : best)).separator
}

function countSeparators(text: string): Record<Separator, number[]> {
  const counts: Record<Separator, number[]> = { ',': [0], ';': [0], '\t': [0] }
  let isQuoted = false
  let lines = 0
  for (const character of text.slice(0, 100_000)) {
    if (character === '"') isQuoted = !isQuoted
    if (isQuoted) continue
    if (character === '\n' || character === '\r') {
      lines++
      if (lines > LINES_LOOKED_AT) break
      for (const separator of separators) counts[separator].push(0)
    } else if (character === ',' || character === ';' || character === '\t') {
      const perLine = counts[character]
      perLine[perLine.length - 1] = (perLine.at(-1) ?? 0) + 1
    }
  }
  return counts
}

function mostFrequent(numbers: readonly number[]): number {
  const times = new Map<number, number>()
  for (const number of numbers) times.set(number, (times.get(number) ?? 0) + 1)
  return [...times].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0]?.[0] ?? 0
}

/** Where a quotation mark opens that never closes, so that all that follows is inside of it; undefined when all close. `text` begins on line `first`. */
export function lineOfOpenQuote(text: string, separator: string, first: number): number | undefined {
  let line = first
  let opened = first
  let isQuoted = false
  let isStart = true
  for (let at = 0; at < text.length; at++) {
    const character = text[at]
    const isNewline = character === '\n' || (character === '\r' && text[at + 1] !== '\n')
    if (isNewline) line++
    if (character === '"' && (isQuoted || isStart)) {
      if (!isQuoted) opened = line
      if (isQuoted && text[at + 1] === '"') at++
      else isQuoted = !isQuoted
    }
    isStart = !isQuoted && (isNewline || character === '\r' || character === separator)
  }
  return isQuoted ? opened : undefined
}
