import type { LatLngTuple, LeafletMouseEvent, Polygon as LeafletPolygon } from 'leaflet'
import { useEffect, useMemo, useRef } from 'react'
import { Polygon } from 'react-leaflet'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import type { MapTone } from '#shared/wilayah/map-classes.ts'
import type { Polygons } from './boundaries.ts'
import { patternFill } from './map-patterns.tsx'
import styles from './kabupaten-map.module.css'

type Props = {
  code: KabupatenCode
  polygons: Polygons
  tone: MapTone
  patterns: string
  /** What the shape is called; a shape without a name is a drawing only, for another one stands for its kabupaten. */
  name?: string | undefined
  isTabStop: boolean
  onPress: (code: KabupatenCode, isTouch: boolean) => void
}

/** One kabupaten as a link: Leaflet draws the path, this gives it its class, its name and its place in the tab order. */
export function KabupatenArea({ code, polygons, tone, patterns, name, isTabStop, onPress }: Props) {
  const polygon = useRef<LeafletPolygon>(null)
  const positions = useMemo(() => toLatLngs(polygons), [polygons])
  const pathOptions = useMemo(
    () => ({ fillColor: patternFill(patterns, tone) ?? '', fillOpacity: 1, weight: 1 }),
    [patterns, tone],
  )
  const eventHandlers = useMemo(
    () => ({
      click: ({ originalEvent }: LeafletMouseEvent) =>
        onPress(code, originalEvent instanceof PointerEvent && originalEvent.pointerType === 'touch'),
    }),
    [code, onPress],
  )
  useEffect(() => {
    const path = polygon.current?.getElement()
    if (!path) return
    setAttributes(path, { 'data-code': code, 'data-tone': tone })
    if (name) setAttributes(path, { role: 'link', 'aria-label': name, tabindex: isTabStop ? '0' : '-1' })
    else setAttributes(path, { 'aria-hidden': 'true' })
  })
  return (
    <Polygon
      ref={polygon}
      positions={positions}
      className={styles['area'] ?? ''}
      pathOptions={pathOptions}
      eventHandlers={eventHandlers}
    />
  )
}

function setAttributes(element: Element, attributes: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value)
}

/** Leaflet writes latitude first. */
export function toLatLngs(polygons: Polygons): LatLngTuple[][][] {
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([longitude, latitude]): LatLngTuple => [latitude, longitude])),
  )
}
