import { type ReactNode } from 'react'
import { MapContainer, TileLayer } from 'react-leaflet'
import type { MapBox } from '#shared/wilayah/map-inset.ts'
import type { MapTiles } from './configured-tiles.ts'
import { islandLabels, labelledIslands } from './island-labels.ts'
import styles from './kabupaten-map.module.css'
import { MapButtons } from './map-buttons.tsx'
import { MapText } from './map-inset.tsx'
import { MapView } from './map-view.tsx'

type Props = {
  box: MapBox
  /** The code of any area on it. */
  of: string | undefined
  tiles: MapTiles | undefined
  children: ReactNode
}

const isMotionReduced = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** The sheet that the map is drawn on: all of NTT in view, zoom by buttons, and the page still scrolls over it. */
export function MapCanvas({ box, of, tiles, children }: Props) {
  return (
    <MapContainer
      className={`${styles['canvas']} ${tiles ? styles['overTiles'] : ''}`}
      center={[0, 0]}
      zoom={0}
      zoomSnap={0}
      keyboard={false}
      scrollWheelZoom={false}
      doubleClickZoom={false}
      boxZoom={false}
      dragging={false}
      zoomControl={false}
      attributionControl={false}
      maxBoundsViscosity={1}
      zoomAnimation={!isMotionReduced()}
      fadeAnimation={false}
    >
      <MapView box={box} />
      {tiles && <TileLayer url={tiles.url} />}
      {labelledIslands(of).map((island) => (
        <MapText
          key={island}
          latitude={islandLabels[island][0]}
          longitude={islandLabels[island][1]}
          text={island}
          className={styles['islandName'] ?? ''}
        />
      ))}
      {children}
      <MapButtons box={box} />
    </MapContainer>
  )
}
