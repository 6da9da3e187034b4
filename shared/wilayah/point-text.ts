import type { GeoPoint } from './point-in-kabupaten.ts'

const DECIMAL_PLACES = 5
const SOUTH_OR_WEST = /^(?:s|ls|w|bb)$/i
const NUMBER = String.raw`(\d{1,3}(?:\.\d+)?)`
const DIRECTION = String.raw`(LS|LU|BT|BB|[NSEWU])`
/** 9°06'25.2"S, 124°53'34.8"E as phones and maps print it; minutes and seconds may be missing. */
const part = new RegExp(
  String.raw`^${NUMBER}\s*°?\s*(?:${NUMBER}\s*['′’]\s*)?(?:${NUMBER}\s*(?:["″”]|'')\s*)?${DIRECTION}$`,
  'i',
)

/**
 * Reads a point as maps and phones print it: `-9.10722, 124.89302`, `-9,107; 124,893` or `9°06'26"LS 124°53'35"BT`.
 * Latitude comes first. Rounded to about a metre.
 * @returns undefined when the text is no point
 */
export function readPoint(text: string): GeoPoint | undefined {
  const [first, second] = halves(text.trim())
  const latitude = first === undefined ? undefined : readDegrees(first)
  const longitude = second === undefined ? undefined : readDegrees(second)
  if (latitude === undefined || longitude === undefined) return undefined
  if (Math.abs(latitude) > 90 || Math.abs(longitude) > 180) return undefined
  return { latitude, longitude }
}

/** A point as `readPoint` reads it back. */
export function pointText({ latitude, longitude }: GeoPoint): string {
  return `${latitude.toFixed(DECIMAL_PLACES)}, ${longitude.toFixed(DECIMAL_PLACES)}`
}

function halves(text: string): (string | undefined)[] {
  const directed = /^(.*?(?:LS|LU|[NSU]))[\s,;]*(.+)$/i.exec(text)
  if (directed) return [directed[1], directed[2]]
  // With a semicolon or a space between them, a comma may be the one of the decimals.
  const between = text.includes(';') ? /(?<!\s)\s*;\s*/ : /,\s/.test(text) ? /,\s+/ : /\s/.test(text) ? /\s+/ : /,/
  const found = text.split(between)
  return found.length === 2 ? found : []
}

function readDegrees(text: string): number | undefined {
  const plain = text.trim().replace(/(\d),(\d)/, '$1.$2')
  if (/^[-+]?\d{1,3}(?:\.\d+)?°?$/.test(plain)) return rounded(Number(plain.replace('°', '')))
  const found = part.exec(plain)
  if (!found) return undefined
  const [, degrees, minutes = '0', seconds = '0', direction = ''] = found
  if (Number(minutes) >= 60 || Number(seconds) >= 60) return undefined
  const size = Number(degrees) + Number(minutes) / 60 + Number(seconds) / 3600
  return rounded(SOUTH_OR_WEST.test(direction) ? -size : size)
}

function rounded(degrees: number): number {
  return Number(degrees.toFixed(DECIMAL_PLACES))
}
