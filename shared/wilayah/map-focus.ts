import { allIslands, type Island, type KabupatenCode } from './kabupaten.ts'

/** A kabupaten as a point: that of its capital. */
export type MapPlace = { code: KabupatenCode; island: Island; latitude: number; longitude: number }

export type FocusStep = 'left' | 'right' | 'up' | 'down' | 'first' | 'last'

/** The order of reading a map aloud: island by island as officials list them, each from west to east. */
export function orderForMap<Place extends MapPlace>(places: readonly Place[]): Place[] {
  return places.toSorted(
    (a, b) => allIslands.indexOf(a.island) - allIslands.indexOf(b.island) || a.longitude - b.longitude,
  )
}

/** How far aside of the arrow a kabupaten may lie, as a share of its distance along it. */
const WIDEST_ASIDE = 2

/**
 * Where an arrow key leads from a kabupaten: to the nearest one in that direction. At the edge of the map it goes on in
 * reading order, so that every kabupaten can be reached.
 */
export function stepFocus(places: readonly MapPlace[], from: KabupatenCode, step: FocusStep): KabupatenCode {
  const ordered = orderForMap(places)
  const here = ordered.find((place) => place.code === from)
  if (step === 'first' || !here) return ordered[0]?.code ?? from
  if (step === 'last') return ordered.at(-1)?.code ?? from
  const ahead = ordered
    .map((place) => ({ code: place.code, ...project(here, place, step) }))
    .filter(({ along, aside }) => along > 0 && aside <= along * WIDEST_ASIDE)
    .toSorted((a, b) => a.along + a.aside - (b.along + b.aside))
  return ahead[0]?.code ?? neighbourInOrder(ordered, from, step)
}

function project(from: MapPlace, to: MapPlace, step: 'left' | 'right' | 'up' | 'down') {
  const [east, north] = [to.longitude - from.longitude, to.latitude - from.latitude]
  switch (step) {
    case 'left':
      return { along: -east, aside: Math.abs(north) }
    case 'right':
      return { along: east, aside: Math.abs(north) }
    case 'up':
      return { along: north, aside: Math.abs(east) }
    case 'down':
      return { along: -north, aside: Math.abs(east) }
  }
}

function neighbourInOrder(ordered: readonly MapPlace[], from: KabupatenCode, step: FocusStep): KabupatenCode {
  const index = ordered.findIndex((place) => place.code === from)
  const next = index + (step === 'right' || step === 'down' ? 1 : -1)
  return ordered.at(next % ordered.length)?.code ?? from
}
