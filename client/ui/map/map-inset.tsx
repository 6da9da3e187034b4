import { divIcon, type LatLngTuple } from 'leaflet'
import { useMemo } from 'react'
import { Marker, Polyline, Rectangle } from 'react-leaflet'
import { centreOf, insetBox, type MapBox } from '#shared/wilayah/map-inset.ts'
import styles from './kabupaten-map.module.css'

type Props = { name: string; place: MapBox }

/** The frame of an enlarged kota and the line to where it lies. */
export function InsetFrame({ name, place }: Props) {
  const [longitude, latitude] = centreOf(place)
  const { west, south, east, north } = insetBox
  const leader: LatLngTuple[] = [
    [south, east],
    [latitude, longitude],
  ]
  return (
    <>
      <Polyline positions={leader} interactive={false} className={styles['leader'] ?? ''} />
      <Rectangle
        bounds={[
          [south, west],
          [north, east],
        ]}
        interactive={false}
        className={styles['inset'] ?? ''}
      />
      <MapText latitude={north} longitude={(west + east) / 2} text={name} className={styles['insetName'] ?? ''} />
    </>
  )
}

type TextProps = { latitude: number; longitude: number; text: string; className: string }

/** Words on the map, for the eye only: the same words are in the names of the shapes. */
export function MapText({ latitude, longitude, text, className }: TextProps) {
  const icon = useMemo(() => divIcon({ html: textElement(text), className, iconSize: [0, 0] }), [text, className])
  return <Marker position={[latitude, longitude]} icon={icon} interactive={false} keyboard={false} />
}

function textElement(text: string): HTMLElement {
  const element = document.createElement('span')
  element.ariaHidden = 'true'
  element.textContent = text
  return element
}
