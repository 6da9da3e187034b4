import { useState, type CSSProperties, type ReactNode } from 'react'
import { useMap, useMapEvents } from 'react-leaflet'
import styles from './kabupaten-map.module.css'

type Props = { latitude: number; longitude: number; name: string; text: string; children?: ReactNode }

/** The note beside the kabupaten under the pointer or the focus, kept inside the map. */
export function PlaceNote({ latitude, longitude, name, text, children }: Props) {
  const map = useMap()
  const [, setMoves] = useState(0)
  useMapEvents({ move: () => setMoves((moves) => moves + 1) })
  const { x, y } = map.latLngToContainerPoint([latitude, longitude])
  const size = map.getSize()
  const style = {
    '--note-x': `${Math.round(x)}px`,
    '--note-y': `${Math.round(y)}px`,
  } as CSSProperties
  return (
    <div
      className={styles['note']}
      style={style}
      data-side={x > size.x / 2 ? 'left' : 'right'}
      data-below={y < size.y / 3}
      aria-hidden="true"
    >
      <PlaceWords name={name} text={text}>
        {children}
      </PlaceWords>
    </div>
  )
}

export function PlaceWords({ name, text, children }: { name: string; text: string; children?: ReactNode }) {
  return (
    <>
      <b className={styles['noteName']}>{name}</b> <span>{text}</span> {children}
    </>
  )
}
