import { cleanText, type TextRule } from '#shared/text/clean-text.ts'
import { NIB_DIGITS } from '#shared/umkm/nib.ts'
import { readPhone } from '#shared/umkm/phone.ts'
import type { CellProblem } from './cell-problem.ts'
import type { ColumnSpec } from './dataset.ts'
import type { RawCell } from './raw.ts'

type Read = { value: string } | { problem: CellProblem }

const usual = { line: 200, prose: 2000 } as const

/** Reads a text under the rules of a form's field. A number is taken as it was typed while it can be known. */
export function readTextCell(cell: Exclude<RawCell, null>, column: ColumnSpec): Read {
  const typed = textOf(cell)
  if (typeof typed !== 'string') return typed
  const kind = column.kind === 'prose' ? 'prose' : 'line'
  const rule: TextRule = { max: usual[kind], ...column.text, kind }
  const clean = cleanText(typed, rule)
  if ('problem' in clean) return { problem: clean.problem }
  return inForm(clean.text, column.form)
}

/** The text of a cell that was meant as one, whatever the program made of it. */
export function textOf(cell: Exclude<RawCell, null>): string | { problem: CellProblem } {
  if (typeof cell === 'string') return cell
  if (typeof cell === 'boolean') return cell ? 'Ya' : 'Tidak'
  if (typeof cell === 'object') {
    return 'day' in cell ? cell.day : { problem: { key: 'formulaFailed', text: cell.error.slice(0, 40) } }
  }
  const isKept = Math.abs(cell) <= Number.MAX_SAFE_INTEGER && !String(cell).includes('e')
  return isKept ? String(cell) : { problem: { key: 'roundedNumber' } }
}

/** `1,23457E+12` is what a CSV keeps of a long number that was shown so. */
const ROUNDED = /^\d[.,]\d+E\+\d+$/iu

function inForm(text: string, form: ColumnSpec['form']): Read {
  if (form === undefined) return { value: text }
  if (ROUNDED.test(text)) return { problem: { key: 'roundedNumber' } }
  if (form === 'phone') {
    const phone = readPhone(text)
    return phone === undefined ? { problem: { key: 'notAPhone' } } : { value: phone }
  }
  const digits = text.replaceAll(/[\s.-]/gu, '')
  return NIB_DIGITS.test(digits) ? { value: digits } : { problem: { key: 'notANib' } }
}
