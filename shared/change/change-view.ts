import { figureNames, type FigureName } from '#shared/figure/figure.ts'
import type { Area } from '#shared/wilayah/area.ts'
import { codesInArea } from '#shared/wilayah/area.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { ChangeEvent, ChangePage, EventCount } from './answers.ts'
import { figureChange, type FigureChange } from './figure-change.ts'
import { mainFigures } from './main-figures.ts'

type Moved = Extract<FigureChange, { kind: 'changed' | 'first' | 'gone' }>

/** What the sentence at the top says. `kabupaten` are those where anything happened, of `of` in the area. */
export type ChangeHeadline =
  | { kind: 'sameDay' }
  | { kind: 'nothing' }
  | { kind: 'changes'; moved: Moved[]; events: number; kabupaten: number; of: number }

export function changeHeadlineOf(page: ChangePage, area: Area): ChangeHeadline {
  if (page.from === page.to) return { kind: 'sameDay' }
  const codes = codesInArea(area, page.kabupaten)
  const moved = mainFigures.map((figure) => figureChange(page, figure, codes)).filter(isMoved)
  const events = page.counts.reduce((sum, { count }) => sum + count, 0)
  if (moved.length === 0 && events === 0) return { kind: 'nothing' }
  const kabupaten = new Set(page.counts.map((each) => each.kabupatenCode)).size
  return { kind: 'changes', moved, events, kabupaten, of: codes.length }
}

/** Every figure of an area: those that moved, those that stayed, and those without any record. */
export function figureChangesOf(
  page: ChangePage,
  area: Area,
): { moved: Moved[]; stayed: FigureName[]; unrecorded: FigureName[] } {
  const codes = codesInArea(area, page.kabupaten)
  const changes = figureNames.map((figure) => figureChange(page, figure, codes))
  const named = (kind: FigureChange['kind']) => changes.filter((each) => each.kind === kind).map(({ figure }) => figure)
  return { moved: changes.filter(isMoved), stayed: named('same'), unrecorded: named('none') }
}

/** Figures that also change by the passing of days: a permit expires, a shelf report is older than three months. */
const timedFigures: readonly FigureName[] = ['productsReady', 'outletsReporting', 'outletsStocked', 'outletsSelling']

/** Whether a figure that moved may have done so without an event between the days. */
export function mayMoveByTime(moved: readonly Moved[]): boolean {
  return moved.some(({ figure }) => timedFigures.includes(figure))
}

function isMoved(change: FigureChange): change is Moved {
  return change.kind === 'changed' || change.kind === 'first' || change.kind === 'gone'
}

/** One kabupaten between the two days: its main figures, and what happened there. */
export type KabupatenChange = {
  code: KabupatenCode
  name: string
  changes: FigureChange[]
  counts: EventCount[]
  eventCount: number
  events: ChangeEvent[]
}

/** The kabupaten of an area, in their own order. */
export function kabupatenChangesOf(page: ChangePage, area: Area): KabupatenChange[] {
  const inArea = new Set(codesInArea(area, page.kabupaten))
  const counts = Map.groupBy(page.counts, (each) => each.kabupatenCode)
  const events = Map.groupBy(page.events, (each) => each.kabupatenCode)
  return page.kabupaten
    .filter(({ code }) => inArea.has(code))
    .map(({ code, shortName }) => {
      const own = (counts.get(code) ?? []).toSorted((one, other) => other.count - one.count)
      return {
        code,
        name: shortName,
        changes: mainFigures.map((figure) => figureChange(page, figure, [code])),
        counts: own,
        eventCount: own.reduce((sum, { count }) => sum + count, 0),
        events: events.get(code) ?? [],
      }
    })
}
