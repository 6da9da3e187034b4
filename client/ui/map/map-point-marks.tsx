import { divIcon } from 'leaflet'
import { useMemo } from 'react'
import { Marker } from 'react-leaflet'
import type { MapPointShape, OutletPoint } from '#shared/wilayah/map-points.ts'
import { pointPaths } from './point-paths.ts'
import swatch from './map-swatch.module.css'

const SIZE = 16
const SVG = 'http://www.w3.org/2000/svg'

/** Outlets as points; their words are in the names of the areas they lie in. */
export function MapPointMarks({ points }: { points: readonly OutletPoint[] }) {
  return points.map(({ key, ...point }) => <PointMark key={key} {...point} />)
}

function PointMark({ shape, latitude, longitude }: Pick<OutletPoint, 'shape' | 'latitude' | 'longitude'>) {
  const icon = useMemo(() => divIcon({ html: pointElement(shape), className: '', iconSize: [SIZE, SIZE] }), [shape])
  return <Marker position={[latitude, longitude]} icon={icon} interactive={false} keyboard={false} />
}

/** Made node by node: markup in a string would need a laxer content security policy. Leaflet moves it, so each is new. */
function pointElement(shape: MapPointShape): HTMLElement {
  const svg = document.createElementNS(SVG, 'svg')
  const path = document.createElementNS(SVG, 'path')
  svg.setAttribute('viewBox', `0 0 ${SIZE} ${SIZE}`)
  svg.setAttribute('class', swatch['point'] ?? '')
  svg.setAttribute('aria-hidden', 'true')
  svg.dataset['shape'] = shape
  path.setAttribute('d', pointPaths[shape])
  svg.append(path)
  const element = document.createElement('span')
  element.append(svg)
  return element
}
