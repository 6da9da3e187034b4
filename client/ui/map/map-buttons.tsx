import { useState } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import type { MapBox } from '#shared/wilayah/map-inset.ts'
import { fitWhole } from './map-view.tsx'
import styles from './map-buttons.module.css'

/** Zoom for those who have neither a wheel nor two free fingers. */
export function MapButtons({ box }: { box: MapBox }) {
  const { map: texts } = useMessages()
  const place = usePlace()
  const map = useMap()
  const [isZoomed, setIsZoomed] = useState(false)
  const followZoom = () => setIsZoomed(map.getZoom() > map.getMinZoom() + 0.01)
  useMapEvents({ zoomend: followZoom, zoomlevelschange: followZoom })
  return (
    <div className={styles['buttons']}>
      <MapButton label={texts.zoomIn} path="M8 3v10M3 8h10" onPress={() => map.zoomIn(1)} />
      <MapButton label={texts.zoomOut} path="M3 8h10" onPress={() => map.zoomOut(1)} isIdle={!isZoomed} />
      <MapButton
        label={texts.wholeMap(place)}
        path="M3 6V3h3M10 3h3v3M13 10v3h-3M6 13H3v-3"
        onPress={() => fitWhole(map, box)}
        isIdle={!isZoomed}
      />
    </div>
  )
}

type ButtonProps = { label: string; path: string; onPress: () => void; isIdle?: boolean }

function MapButton({ label, path, onPress, isIdle = false }: ButtonProps) {
  return (
    <button
      type="button"
      className={styles['button']}
      aria-label={label}
      title={label}
      aria-disabled={isIdle}
      onClick={isIdle ? undefined : onPress}
    >
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={path} fill="none" stroke="currentColor" strokeWidth="1.5" />
      </svg>
    </button>
  )
}
