import { useMemo } from 'react'
import { Pane, Polygon } from 'react-leaflet'
import type { Polygons } from './boundaries.ts'
import { toLatLngs } from './kabupaten-area.tsx'
import styles from './kabupaten-map.module.css'

/** The outline of the kabupaten under the pointer or the focus, above its neighbours: a light line under a dark one. */
export function MapRing({ polygons, isFocus }: { polygons: Polygons | undefined; isFocus: boolean }) {
  const positions = useMemo(() => toLatLngs(polygons ?? []), [polygons])
  return (
    <Pane name="ring" className={styles['ringPane'] ?? ''}>
      {polygons && (
        <>
          <Polygon positions={positions} interactive={false} className={styles['halo'] ?? ''} />
          <Polygon
            key={String(isFocus)}
            positions={positions}
            interactive={false}
            className={(isFocus ? styles['focusRing'] : styles['hoverRing']) ?? ''}
          />
        </>
      )}
    </Pane>
  )
}
