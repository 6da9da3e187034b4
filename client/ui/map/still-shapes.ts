import { useSyncExternalStore } from 'react'
import type { MapBox } from '#shared/wilayah/map-inset.ts'
import type { AreaCode, StillArea, StillShapes } from '#shared/wilayah/still-map.ts'

let shapes: StillShapes | undefined
const listeners = new Set<() => void>()

/** The lines of the still map that holds an area; undefined where no drawn page brought any. */
export function useStillShapes(code: AreaCode | undefined): StillShapes | undefined {
  const known = useSyncExternalStore(subscribe, laidShapes, laidShapes)
  return known?.areas.some((area) => area.code === code) ? known : undefined
}

export function layStillShapes(laid: StillShapes | undefined): void {
  shapes = laid
  for (const listener of listeners) listener()
}

/** The lines that came drawn with the page, of whatever areas. */
export function laidShapes(): StillShapes | undefined {
  return shapes
}

/** What a still map says about itself beside its lines. */
export function stillMarks({ box, enlarged, isOfficial }: StillShapes): Record<`data-${string}`, string | undefined> {
  return { 'data-box': toText(box), 'data-enlarged': enlarged && toText(enlarged), 'data-official': String(isOfficial) }
}

/** The lines of the still map that the server drew: they crossed the line once, in the page itself. */
export function shapesDrawnIn(page: ParentNode): StillShapes | undefined {
  const map = page.querySelector<SVGElement>('svg[data-box]')
  const box = toBox(map?.dataset['box'])
  if (!map || !box) return undefined
  const enlarged = toBox(map.dataset['enlarged'])
  const areas = [...map.querySelectorAll<SVGPathElement>('path[data-code]')].map(toArea)
  return { isOfficial: map.dataset['official'] === 'true', box, ...(enlarged && { enlarged }), areas }
}

function toArea(path: SVGPathElement): StillArea {
  // The server wrote it from a code that it knows.
  const code = path.dataset['code'] as AreaCode
  return { code, path: path.getAttribute('d') ?? '', isInset: path.dataset['inset'] !== undefined }
}

const toText = ({ west, south, east, north }: MapBox) => [west, south, east, north].join(' ')

function toBox(text: string | undefined): MapBox | undefined {
  const [west, south, east, north] = (text ?? '').split(' ').map(Number)
  if (west === undefined || south === undefined || east === undefined || north === undefined) return undefined
  return { west, south, east, north }
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
