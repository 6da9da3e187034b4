import type { Locale } from '#shared/format/locale.ts'

const regions: Record<Locale, string> = { id: 'id-ID', en: 'en-GB' }
const steps = [
  { unit: 'terabyte', bytes: 1024 ** 4 },
  { unit: 'gigabyte', bytes: 1024 ** 3 },
  { unit: 'megabyte', bytes: 1024 ** 2 },
  { unit: 'kilobyte', bytes: 1024 },
] as const

/** A size as people read it: `1,2 GB`, `340 MB`; counted in 1,024s, with one decimal below ten. */
export function bytesText(bytes: number, locale: Locale): string {
  const { unit, bytes: size } = steps.find((step) => bytes >= step.bytes) ?? { unit: 'byte', bytes: 1 }
  const value = bytes / size
  const options = { style: 'unit', unit, maximumFractionDigits: value < 10 ? 1 : 0 } as const
  return new Intl.NumberFormat(regions[locale], options).format(value)
}

const spans = [
  { unit: 'day', ms: 86_400_000 },
  { unit: 'hour', ms: 3_600_000 },
  { unit: 'minute', ms: 60_000 },
] as const

/** How long ago or ahead an instant is, seen from `at`: `3 jam yang lalu`, `in 2 hours`; under a minute as now. */
export function fromNow(instant: string, at: string, locale: Locale): string {
  const distance = Date.parse(instant) - Date.parse(at)
  const span = spans.find(({ ms }) => Math.abs(distance) >= ms)
  const words = new Intl.RelativeTimeFormat(regions[locale], { numeric: span ? 'always' : 'auto' })
  return span ? words.format(Math.trunc(distance / span.ms), span.unit) : words.format(0, 'second')
}
