import type { ColumnSpec, DatasetSpec } from './dataset.ts'
import { HeadingFinder, headingKey } from './heading-key.ts'
import { countHeadingCells, headingRowsOf, headingText, lowerHeading, type HeadingRows } from './heading-rows.ts'
import type { ColumnMapping, Heading, SheetLayout } from './layout.ts'
import type { RawBook, RawSheet } from './raw.ts'

/** What somebody once said about headings like these: which column of the dataset a heading, in the form of `headingKey`, fills. */
export type RememberedHeadings = Readonly<Record<string, string>>

export type FindTableOptions = {
  /** By fingerprint. */
  remembered?: ReadonlyMap<string, RememberedHeadings>
}

/**
 * Where the table of a dataset may lie in a book, the best place first; none for a book without any row that could be
 * headings. Only visible sheets. A layout without all required columns is a suggestion: somebody has to map the rest.
 */
export function findTables(book: RawBook, spec: DatasetSpec, { remembered }: FindTableOptions = {}): SheetLayout[] {
  const finder = new HeadingFinder(spec.columns)
  return sheetsLookedAt(book)
    .flatMap(({ sheet, index }) => {
      const found = bestRows(sheet, finder, spec)
      if (!found) return []
      const known = remembered?.get(fingerprintOf(found.rows.headings))
      const mapping = known ? mappingOf(found.rows.headings, known, spec) : found.mapping
      return [toLayout(spec, { sheet: index, rows: found.rows, mapping })]
    })
    .toSorted((a, b) => Object.keys(b.mapping).length - Object.keys(a.mapping).length)
}

const MOST_HEADING_CELLS = 20_000

/** Visible sheets, until so many cells near their tops were looked at that a book of any office would have ended. */
function sheetsLookedAt({ sheets }: RawBook): { sheet: RawSheet; index: number }[] {
  let cells = 0
  return sheets.flatMap((sheet, index) => {
    if (sheet.isHidden || cells > MOST_HEADING_CELLS) return []
    cells += countHeadingCells(sheet)
    return [{ sheet, index }]
  })
}

/** The same table with another mapping, as somebody chose it. Throws RangeError for a column that neither has. */
export function withMapping(layout: SheetLayout, spec: DatasetSpec, mapping: ColumnMapping): SheetLayout {
  const indices = new Set(layout.headings.map(({ index }) => index))
  for (const [key, index] of Object.entries(mapping)) {
    const isKnown = indices.has(index) && spec.columns.some((column) => column.key === key)
    if (!isKnown) throw new RangeError(`no such column: ${key.slice(0, 60)} = ${index}`)
  }
  const { first, last } = layout.headingLines
  return toLayout(spec, { sheet: layout.sheet, rows: { first, last, headings: layout.headings }, mapping })
}

/** What is to be remembered of a mapping, under the layout's fingerprint. */
export function toRemembered({ headings, mapping }: SheetLayout): RememberedHeadings {
  const entries = Object.entries(mapping).flatMap(([key, index]) => {
    const heading = headings.find((candidate) => candidate.index === index)
    return heading ? [[headingKey(heading.text), key] as const] : []
  })
  return Object.fromEntries(entries)
}

type Chosen = { rows: HeadingRows; mapping: ColumnMapping }

/** The rows that name the most columns; two rows only when together they name more. Else the first that look like headings. */
function bestRows(sheet: RawSheet, finder: HeadingFinder, spec: DatasetSpec): Chosen | undefined {
  const ways = headingRowsOf(sheet).map((rows) => ({ rows, mapping: suggest(sheet, rows, finder) }))
  const scored = ways.map((way) => ({
    way,
    score: scoreOf(way.mapping, spec) + (isOfTwoLines(sheet, way, spec) ? 0.5 : 0),
  }))
  const best = scored.reduce<(typeof scored)[number] | undefined>(
    (before, next) => (before && before.score >= next.score ? before : next),
    undefined,
  )
  if (best && best.score >= LEAST_NAMED) return best.way
  const usual = ways.find(
    ({ rows }) => rows.first === rows.last && rows.headings.length >= 2 && hasDataBelow(sheet, rows),
  )
  return usual ?? (best && best.score > 0 ? best.way : undefined)
}

/** The lower line is no row of data: where those are named, it is empty or what is merged down from the upper line. */
function isOfTwoLines(sheet: RawSheet, { rows: { first, last }, mapping }: Chosen, spec: DatasetSpec): boolean {
  const [upper, lower] = [first, last].map((line) => sheet.rows.find((row) => row.line === line)?.cells ?? [])
  if (first === last || !upper || !lower || lower.some((cell) => typeof cell === 'number')) return false
  const named = spec.columns.filter(({ key, isRequired }) => key in mapping && (isRequired || key === spec.labelColumn))
  return (
    named.length > 0 &&
    named.every(({ key }) => {
      const index = mapping[key] ?? 0
      const below = headingText(lower[index] ?? null)
      return below === '' || below === headingText(upper[index] ?? null)
    })
  )
}

/** One heading alone may be chance: a title often names what the table is about. */
const LEAST_NAMED = 2

function scoreOf(mapping: ColumnMapping, { columns }: DatasetSpec): number {
  return columns.filter(({ key }) => key in mapping).length
}

function hasDataBelow(sheet: RawSheet, { last, headings }: HeadingRows): boolean {
  const below = sheet.rows.find(({ line }) => line > last)
  return below !== undefined && headings.filter(({ index }) => (below.cells[index] ?? null) !== null).length >= 2
}

/** Whole headings first; then, for columns that are still open, lower halves of headings of two lines. */
function suggest(sheet: RawSheet, rows: HeadingRows, finder: HeadingFinder): ColumnMapping {
  const mapping: Record<string, number> = {}
  const take = (key: string | undefined, index: number) => {
    if (key !== undefined && !(key in mapping)) mapping[key] = index
  }
  for (const { index, text } of rows.headings) take(finder.find(text), index)
  const taken = new Set(Object.values(mapping))
  for (const { index } of rows.headings) {
    if (!taken.has(index)) take(finder.find(lowerHeading(sheet, rows, index)), index)
  }
  return mapping
}

function mappingOf(headings: readonly Heading[], known: RememberedHeadings, spec: DatasetSpec): ColumnMapping {
  const mapping: Record<string, number> = {}
  for (const { index, text } of headings) {
    const key = known[headingKey(text)]
    const column = spec.columns.find((candidate) => candidate.key === key)
    if (column && !(column.key in mapping)) mapping[column.key] = index
  }
  return mapping
}

type Found = { sheet: number; rows: HeadingRows; mapping: ColumnMapping }

function toLayout(spec: DatasetSpec, { sheet, rows, mapping }: Found): SheetLayout {
  const used = new Set(Object.values(mapping))
  return {
    dataset: spec.name,
    sheet,
    headingLines: { first: rows.first, last: rows.last },
    headings: rows.headings,
    mapping,
    unused: rows.headings.filter(({ index }) => !used.has(index)),
    missing: spec.columns.filter((column) => isMissing(column, mapping)).map(({ key }) => key),
    fingerprint: fingerprintOf(rows.headings),
  }
}

function isMissing({ key, isRequired }: ColumnSpec, mapping: ColumnMapping): boolean {
  return isRequired === true && !(key in mapping)
}

/** Sheets of one office keep their headings and move their columns. */
function fingerprintOf(headings: readonly Heading[]): string {
  return headings
    .map(({ text }) => headingKey(text))
    .toSorted()
    .join('|')
}
