import type { Interval } from '#shared/figure/interval.ts'

/** A number or a range in a report's own words: `44`, `2-3`, `150000000000-200000000000`. Undefined for any other text. */
export function readSaidValue(text: string): Interval | undefined {
  const parts = /^(\d+(?:\.\d+)?)(?:-(\d+(?:\.\d+)?))?$/.exec(text)
  if (!parts?.[1]) return undefined
  return { low: Number(parts[1]), high: Number(parts[2] ?? parts[1]) }
}
