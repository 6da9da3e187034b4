import type { FeatureCollection } from 'geojson'

/** The places that a map draws, told by the map itself; asked for when somebody saves them. */
const places = new WeakMap<Element, () => FeatureCollection>()

/** To be called by a map with what is saved as its drawing. */
export function tellPlaces(drawing: Element, toGeoJson: () => FeatureCollection): void {
  places.set(drawing, toGeoJson)
}

/** The places of the map that a drawing is part of; undefined when it is no map. */
export function geoJsonOf(drawing: Element): (() => FeatureCollection) | undefined {
  return places.get(drawing)
}
