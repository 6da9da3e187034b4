import type { FeatureCollection } from 'geojson'

/** The places that a map draws, told by the map itself; asked for when somebody saves them. */
const places = new WeakMap<Element, () => FeatureCollection>()

/** To be called by a map with the frame it stands in. */
export function tellPlaces(frame: Element, toGeoJson: () => FeatureCollection): void {
  places.set(frame, toGeoJson)
}

/** The places of the map that a drawing is part of; undefined when it is no map. */
export function geoJsonOf(drawing: Element): (() => FeatureCollection) | undefined {
  for (let place: Element | null = drawing; place; place = place.parentElement) {
    const found = places.get(place)
    if (found) return found
  }
  return undefined
}
