import { checkRupiah, parseRupiah } from '#shared/money/rupiah.ts'
import type { CellProblem } from './cell-problem.ts'
import type { RawCell } from './raw.ts'

type Read = { value: number } | { problem: CellProblem }

/** What a database holds as a whole number. */
const MOST_COUNTED = 2_147_483_647
const plain = /^\d+(?:[.,]0+)?$/u
const grouped = /^\d{1,3}(?:\.\d{3})+(?:,0+)?$/u

/** Reads a count: 1250 and 1.250 alike, nothing below zero and no fractions. 1,250 could be either and is refused. */
export function readCountCell(cell: Exclude<RawCell, null>): Read {
  if (typeof cell === 'number') return checkCount(cell)
  if (typeof cell !== 'string') return { problem: { key: 'notACount' } }
  const text = cell.replaceAll(/\s/gu, '')
  if (/^[-−–]\d/u.test(text)) return { problem: { key: 'tooSmall', min: 0 } }
  if (grouped.test(text)) return checkCount(Number(text.replace(/,0+$/u, '').replaceAll('.', '')))
  return plain.test(text) ? checkCount(Number.parseInt(text, 10)) : { problem: { key: 'notACount' } }
}

function checkCount(count: number): Read {
  if (count < 0) return { problem: { key: 'tooSmall', min: 0 } }
  if (!Number.isInteger(count)) return { problem: { key: 'notACount' } }
  return count > MOST_COUNTED ? { problem: { key: 'tooLarge', max: MOST_COUNTED } } : { value: count }
}

/** Reads an amount of money: 1250000, 1.250.000, Rp 1.250.000,00. */
export function readRupiahCell(cell: Exclude<RawCell, null>): Read {
  if (typeof cell === 'object' || typeof cell === 'boolean') return { problem: { key: 'notRupiah' } }
  const read = typeof cell === 'number' ? checkRupiah(cell) : parseRupiah(cell)
  return 'rupiah' in read ? { value: read.rupiah } : { problem: { key: read.problem } }
}
