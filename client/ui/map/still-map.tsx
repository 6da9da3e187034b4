import type { ReactNode } from 'react'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { centreOf, insetBox, type MapPoint } from '#shared/wilayah/map-inset.ts'
import { classOf, type MapLayer } from '#shared/wilayah/map-layers.ts'
import { stillPlace, stillView, type StillShapes } from '#shared/wilayah/still-map.ts'
import styles from './kabupaten-map.module.css'
import { MapPatterns, patternFill } from './map-patterns.tsx'
import { stillMarks } from './still-shapes.ts'

const PATTERNS = 'still'
/** Units per pixel, halfway between a phone and a desktop. */
const PATTERN_SCALE = 1.8

type Props = {
  shapes: StillShapes
  layer: MapLayer
  label: string
  /** The one that the page is about. */
  own?: KabupatenCode
  /** Drawn over the areas. */
  children?: ReactNode
}

/** The kabupaten coloured by one layer, as a picture that needs no program: what the server draws into a page. */
export function StillMap({ shapes, layer, label, own, children }: Props) {
  const ownPath = shapes.areas.findLast((area) => area.code === own)?.path
  return (
    <>
      <MapPatterns prefix={PATTERNS} scale={PATTERN_SCALE} />
      <svg
        viewBox={stillView(shapes.box)}
        role="img"
        aria-label={label}
        className={styles['still']}
        {...stillMarks(shapes)}
      >
        {shapes.enlarged && <Inset shapes={shapes} at={centreOf(shapes.enlarged)} />}
        {shapes.areas.map(({ code, path, isInset }) => {
          const tone = classOf(layer, code)?.tone ?? 'noRecord'
          return (
            <path
              key={`${code} ${isInset}`}
              d={path}
              className={styles['area']}
              data-code={code}
              data-tone={tone}
              data-inset={isInset ? '' : undefined}
              fill={patternFill(PATTERNS, tone)}
            />
          )
        })}
        {ownPath !== undefined && (
          <>
            <path d={ownPath} className={styles['halo']} />
            <path d={ownPath} className={styles['hoverRing']} />
          </>
        )}
        {children}
      </svg>
    </>
  )
}

/** The frame of the enlarged kota and the line to where it lies. */
function Inset({ shapes, at }: { shapes: StillShapes; at: MapPoint }) {
  const { west, south, east, north } = insetBox
  const place = stillPlace(shapes.box)
  const text = (point: MapPoint) => place(point).map(Math.round).join(' ')
  return (
    <>
      <path d={`M${text([east, south])}L${text(at)}`} className={styles['leader']} />
      <path
        d={`M${text([west, north])}L${text([east, north])}L${text([east, south])}L${text([west, south])}Z`}
        className={styles['inset']}
      />
    </>
  )
}
