import { isListName, type ListName } from '#shared/export/list.ts'
import { geoJsonOf } from './drawn-places.ts'
import { textOf } from './read-table.ts'

export type FoundTable = {
  kind: 'table'
  title: string
  definition: string
  element: HTMLTableElement
  rowCount: number
  /** The whole of which it shows a page. */
  whole: WholeList | undefined
}
export type WholeList = { name: ListName; total: number | undefined }
export type FoundDrawing = { kind: 'drawing'; title: string; definition: string; element: Element; hasPlaces: boolean }

/** Smaller than this a drawing is a mark or a legend, not a chart. */
const LEAST_WIDTH = 120
const LEAST_HEIGHT = 60

/** Every table and drawing of a page, in order, each with the heading that it stands under. */
export function findTables(page: ParentNode): FoundTable[] {
  return [...page.querySelectorAll('table')].flatMap((element, index) => {
    const rowCount = [...element.tBodies].reduce((sum, body) => sum + body.rows.length, 0)
    if (rowCount === 0) return []
    const caption = element.caption ? textOf(element.caption) : ''
    const title = caption || headingOf(element) || String(index + 1)
    return [{ kind: 'table', title, definition: noteOf(element), element, rowCount, whole: wholeOf(element) }]
  })
}

/** The list that a table shows a page of: told by the links to the other pages, which stand below its own table. */
function wholeOf(table: Element): WholeList | undefined {
  for (let place = table.parentElement; place && place.id !== 'isi'; place = place.parentElement) {
    const pages = place.querySelector('nav[data-list]')
    if (!pages) continue
    const name = pages.getAttribute('data-list')
    const total = pages.getAttribute('data-total')
    const isOwn = place.querySelector('table') === table
    return isOwn && isListName(name) ? { name, total: total === null ? undefined : Number(total) } : undefined
  }
  return undefined
}

/** Every chart and map of a page; marks, legends and icons are none. */
export function findDrawings(page: ParentNode): FoundDrawing[] {
  const elements = [...page.querySelectorAll('svg')]
    .filter(isDrawing)
    .map((svg) => svg.closest('[data-drawing]') ?? svg)
  return [...new Set<Element>(elements)].map((element) => ({
    ...{ kind: 'drawing', title: headingOf(element), definition: noteOf(element), element },
    hasPlaces: geoJsonOf(element) !== undefined,
  }))
}

function isDrawing(element: SVGSVGElement): boolean {
  if (element.parentElement?.closest('svg') || element.closest('header, nav, button, a, td, th, li')) return false
  const { width, height } = element.getBoundingClientRect()
  return width >= LEAST_WIDTH && height >= LEAST_HEIGHT
}

function headingOf(element: Element): string {
  for (let place = element.parentElement; place && place.tagName !== 'BODY'; place = place.parentElement) {
    const heading = [...place.querySelectorAll('h1, h2, h3, h4')].findLast(
      (each) => each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING,
    )
    if (heading) return titleOf(heading)
  }
  return titleOf(document.querySelector('h1') ?? document.body).slice(0, 80)
}

/** One line, though a heading may stand on several: `Dua produk sebulan: belum ada yang melapor`. */
function titleOf(heading: Element): string {
  return textOf(heading).replaceAll(/\s*;?\s*:\s*;\s*/g, ': ')
}

/** What is written about a table or drawing where it stands: the caption of its figure, or the words before it. */
function noteOf(element: Element): string {
  const caption = element.closest('figure')?.querySelector('figcaption')
  if (caption) return textOf(caption)
  const section = element.closest('section, article')
  const paragraphs = [...(section?.querySelectorAll('p') ?? [])].filter(
    (each) =>
      each.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING &&
      !each.closest('table, li, nav, [data-drawing], .visually-hidden, .no-print'),
  )
  return paragraphs.slice(0, 3).map(textOf).join(' ')
}
