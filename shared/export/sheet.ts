import { isDay } from '#shared/day/day.ts'
import type { Locale } from '#shared/format/locale.ts'

export type SheetCell = string | number | null
/** A table as it is saved: what it says about itself, its headings, its rows. */
export type Sheet = { about: readonly (readonly [term: string, text: string])[]; header: string[]; rows: SheetCell[][] }

const groups: Record<Locale, string> = { id: '.', en: ',' }
const decimals: Record<Locale, string> = { id: ',', en: '.' }

/**
 * What a shown text is as a value: `1.250` is a number in Indonesian, `10–12`, `53.06` and `belum lapor` are texts. A
 * number is told only where its form is that of the language, so that a code is never rounded.
 */
export function toValue(text: string, locale: Locale): SheetCell {
  if (text === '') return null
  const group = groups[locale] === '.' ? String.raw`\.` : ','
  const decimal = decimals[locale] === '.' ? String.raw`\.` : ','
  const form = new RegExp(`^[-−]?(?:0|[1-9]\\d{0,2}(?:${group}\\d{3})*|[1-9]\\d{0,14})(?:${decimal}\\d+)?$`)
  if (!form.test(text)) return text
  return Number(text.replaceAll(groups[locale], '').replace(decimals[locale], '.').replace('−', '-'))
}

/** Rows as records, for JSON; headings that stand twice get a number. */
export function toRecords({ header, rows }: Pick<Sheet, 'header' | 'rows'>): Record<string, SheetCell>[] {
  const names = header.map((name, index) => {
    const before = header.slice(0, index).filter((earlier) => earlier === name).length
    const own = name === '' ? `kolom ${index + 1}` : name
    return before === 0 ? own : `${own} ${before + 1}`
  })
  return rows.map((row) => Object.fromEntries(names.map((name, index) => [name, row[index] ?? null])))
}

/** The name of a saved file: `pantau-ovop-target-peringkat-2026-02-05`, with `-simulasi` for simulated data. */
export function fileNameOf(title: string, { asOf, simulated }: { asOf: string; simulated: boolean }): string {
  const words = title
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 60)
  return ['pantau-ovop', words, isDay(asOf) ? asOf : '', simulated ? 'simulasi' : ''].filter(Boolean).join('-')
}
