/** Words that multiply the number before them. Their language tells which mark is the decimal one. */
const scales: Record<string, { factor: number; decimalMark: ',' | '.' }> = {
  ribu: { factor: 1e3, decimalMark: ',' },
  rb: { factor: 1e3, decimalMark: ',' },
  juta: { factor: 1e6, decimalMark: ',' },
  jt: { factor: 1e6, decimalMark: ',' },
  miliar: { factor: 1e9, decimalMark: ',' },
  milyar: { factor: 1e9, decimalMark: ',' },
  triliun: { factor: 1e12, decimalMark: ',' },
  trilyun: { factor: 1e12, decimalMark: ',' },
  thousand: { factor: 1e3, decimalMark: '.' },
  million: { factor: 1e6, decimalMark: '.' },
  billion: { factor: 1e9, decimalMark: '.' },
  trillion: { factor: 1e12, decimalMark: '.' },
}

export const DIGITS = String.raw`\d+(?:[.,]\d+)*`
export const SCALE = Object.keys(scales).join('|')

/**
 * Reads written digits (`1.250.000`, `1,250,000`, `3,5` before `juta`) as a number. A single mark with three digits
 * after it parts thousands, unless the scale word's language makes it the decimal mark (`25.012 trillion`).
 * Undefined when the marks contradict each other or the number is too large to be held exactly.
 */
export function readNumber(digits: string, scaleWord?: string): number | undefined {
  const scale = scaleWord === undefined ? undefined : scales[scaleWord.toLowerCase()]
  const plain = readPlain(digits, scale?.decimalMark)
  if (plain === undefined) return undefined
  // 15 digits hide the noise of binary fractions: 1.1 × 10⁹ is 1,100,000,000.
  const value = Number((plain * (scale?.factor ?? 1)).toPrecision(15))
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER ? value : undefined
}

function readPlain(digits: string, decimalMark?: ',' | '.'): number | undefined {
  const last = Math.max(digits.lastIndexOf('.'), digits.lastIndexOf(','))
  if (last < 0) return Number(digits)
  const whole = digits.slice(0, last)
  const mark = digits[last]
  const isDecimal = !isThousands(digits) || mark === decimalMark || (decimalMark === undefined && whole === '0')
  if (!isDecimal) return Number(digits.replaceAll(/[.,]/g, ''))
  if (mark !== undefined && whole.includes(mark)) return undefined
  if (/[.,]/.test(whole) && !isThousands(whole)) return undefined
  return Number(`${whole.replaceAll(/[.,]/g, '')}.${digits.slice(last + 1)}`)
}

/** True for `1.250` and `1.250.000`: groups of three behind one and the same mark. */
function isThousands(digits: string): boolean {
  return /^\d{1,3}(?:\.\d{3})+$/.test(digits) || /^\d{1,3}(?:,\d{3})+$/.test(digits)
}
