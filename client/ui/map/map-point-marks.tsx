import { divIcon } from 'leaflet'
import { useMemo } from 'react'
import { Marker } from 'react-leaflet'
import type { MapPointShape, OutletPoint } from '#shared/wilayah/map-points.ts'
import { pointPaths } from './point-paths.ts'
import swatch from './map-swatch.module.css'

const SIZE = 16
const STEP = 12
const SVG = 'http://www.w3.org/2000/svg'

/** Outlets as points; their words are in the names of the areas they lie in. */
export function MapPointMarks({ points }: { points: readonly OutletPoint[] }) {
  return points.map(({ key, ...point }) => <PointMark key={key} {...point} />)
}

function PointMark({ shape, latitude, longitude, nth }: Omit<OutletPoint, 'key'>) {
  const icon = useMemo(() => {
    // Outlets that share the point of a capital stand in a row.
    const iconAnchor: [number, number] = [SIZE / 2 - nth * STEP, SIZE / 2]
    return divIcon({ html: pointElement(shape), className: '', iconSize: [SIZE, SIZE], iconAnchor })
  }, [shape, nth])
  return <Marker position={[latitude, longitude]} icon={icon} interactive={false} keyboard={false} />
}

/** Made node by node: markup in a string would need a laxer content security policy. Leaflet moves it, so each is new. */
function pointElement(shape: MapPointShape): HTMLElement {
  const svg = document.createElementNS(SVG, 'svg')
  svg.setAttribute('viewBox', `0 0 ${SIZE} ${SIZE}`)
  svg.setAttribute('class', swatch['point'] ?? '')
  svg.setAttribute('aria-hidden', 'true')
  svg.dataset['shape'] = shape
  const { outline, inside } = pointPaths[shape]
  for (const d of [outline, inside]) {
    if (d === undefined) continue
    const path = document.createElementNS(SVG, 'path')
    path.setAttribute('d', d)
    svg.append(path)
  }
  const element = document.createElement('span')
  element.append(svg)
  return element
}
