import { isDay as isDayText } from '#shared/day/day.ts'
import type { RawCell } from '#shared/exchange/raw.ts'
import { dayOfSerial } from '#shared/exchange/serial-day.ts'
import { damaged } from './file-refused.ts'
import type { SheetCollector } from './sheet-collector.ts'
import { scanPart, type OpenZip } from './unpack-text.ts'
import { withoutEscapes } from './xlsx-parts.ts'
import { attributeOf } from './xml-scanner.ts'

export type CellMeaning = { strings: readonly string[]; dayStyles: ReadonlySet<number>; isFrom1904: boolean }

/** Puts the cells of one worksheet into the collector. Formulas count by the value that was saved with them. */
export async function readXlsxSheet(
  zip: OpenZip,
  part: string,
  { meaning, collector }: { meaning: CellMeaning; collector: SheetCollector },
): Promise<void> {
  let line = 0
  let column = -1
  let type = ''
  let style = 0
  let text = ''
  let isValue = false
  let isReading = false
  let isFormula = false
  let formula = ''
  await scanPart(zip, part, {
    open: (name, attributes) => {
      if (name === 'row') {
        line = lineOf(attributeOf(attributes, 'r'), line + 1)
        column = -1
      } else if (name === 'c') {
        column = columnOf(attributeOf(attributes, 'r'), column + 1)
        type = attributeOf(attributes, 't') ?? 'n'
        style = Number(attributeOf(attributes, 's') ?? 0)
        text = ''
        formula = ''
      } else if (name === 'f') isFormula = true
      else if (name === 'v' || name === 't') isValue = !isReading
      else if (name === 'rPh') isReading = true
      else if (name === 'mergeCell') addMerge(attributeOf(attributes, 'ref') ?? '', collector)
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      else if (name === 'rPh') isReading = false
      else if (name === 'f') isFormula = false
      else if (name === 'c') {
        const cell = { type, text, formula, isDay: meaning.dayStyles.has(style) }
        collector.add(line, column, toCell(cell, meaning))
        text = ''
      }
    },
    text: (piece) => {
      if (isFormula && formula.length < LONGEST_SHOWN) formula += piece
      if (!isValue) return
      text += piece
      if (text.length > collector.limits.cellCharacters) throw collector.longCell(line)
    },
  })
}

function lineOf(written: string | undefined, next: number): number {
  if (written === undefined) return next
  const line = Number(written)
  if (!Number.isInteger(line) || line < next || line > 1_048_576) throw damaged()
  return line
}

/** `AB12` → 27. Cells come in order, each once. */
function columnOf(reference: string | undefined, next: number): number {
  if (reference === undefined) return next
  let column = 0
  for (let at = 0; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) - 64
    if (letter < 1 || letter > 26) break
    column = column * 26 + letter
  }
  if (column - 1 < next || column > 16_384) throw damaged()
  return column - 1
}

function addMerge(reference: string, collector: SheetCollector): void {
  const [, letters = '', from, to] = /^([A-Z]+)(\d+):[A-Z]+(\d+)$/u.exec(reference) ?? []
  if (from === undefined || to === undefined) return
  collector.addMerge({ line: Number(from), column: columnOf(letters, 0), lines: Number(to) - Number(from) + 1 })
}

const LONGEST_SHOWN = 40

type WrittenCell = { type: string; text: string; formula: string; isDay: boolean }

function toCell({ type, text, formula, isDay }: WrittenCell, meaning: CellMeaning): RawCell {
  // Some programs write formulas without working them out; one that gives an empty text is a `str`.
  if (text === '') return formula === '' || type === 'str' ? null : { error: `=${formula.slice(0, LONGEST_SHOWN)}` }
  switch (type) {
    case 's':
      return stringAt(meaning.strings, text)
    case 'inlineStr':
    case 'str':
      return withoutEscapes(text)
    case 'b':
      return text === '1' || text === 'true'
    case 'e':
      return { error: text }
    case 'd':
      return dayCell(text)
    default:
      return toNumber(text, isDay && meaning.isFrom1904 ? 1462 : 0, isDay)
  }
}

/** `2026-02-05T00:00:00`, as some programs write days. */
export function dayCell(text: string): RawCell {
  const day = text.slice(0, 10)
  return isDayText(day) ? { day } : text
}

function stringAt(strings: readonly string[], index: string): string {
  const text = strings[Number(index)]
  if (text === undefined) throw damaged()
  return text
}

function toNumber(text: string, shift: number, isDay: boolean): RawCell {
  const number = Number(text)
  if (!Number.isFinite(number)) throw damaged()
  const day = isDay ? dayOfSerial(number + shift) : undefined
  return day === undefined ? asShown(number) : { day }
}

/** Spreadsheets show 15 digits; what binary fractions leave behind them is nobody's. */
export function asShown(number: number): number {
  return Number.isInteger(number) ? number : Number(number.toPrecision(15))
}
