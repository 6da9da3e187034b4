import { use, useId, useMemo } from 'react'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { centreOf, insetBox, type MapBox } from '#shared/wilayah/map-inset.ts'
import { classOf, type MapLayer } from '#shared/wilayah/map-layers.ts'
import { loadBoundaries, type Polygons } from '#client/ui/map/boundaries.ts'
import { drawAreas } from '#client/ui/map/drawn-areas.ts'
import { MapPatterns, patternFill } from '#client/ui/map/map-patterns.tsx'
import swatch from '#client/ui/map/map-swatch.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './meeting.module.css'

/** Units of the drawing per degree: patterns are drawn in these units, too. */
const PER_DEGREE = 130

type Props = {
  layer: MapLayer
  kabupaten: readonly KabupatenRow[]
  /** The kabupaten of the meeting; the others are faint. */
  shown: readonly KabupatenCode[]
  label: string
}

/** The kabupaten as a still picture, without a map program: nobody zooms in a meeting. Suspends until the boundaries are there. */
export function PlainMap({ layer, kabupaten, shown, label }: Props) {
  const boundaries = use(loadBoundaries(kabupaten[0]?.code))
  const { map: texts } = useMessages()
  const id = useId().replaceAll(/[^\w-]/g, '')
  const { areas, inset } = useMemo(() => drawAreas(boundaries, kabupaten, []), [boundaries, kabupaten])
  const { west, north, east, south } = boundaries.box
  const size = [(east - west) * PER_DEGREE, (north - south) * PER_DEGREE] as const
  const place = ([longitude, latitude]: readonly [number, number]) =>
    `${((longitude - west) * PER_DEGREE).toFixed(1)},${((north - latitude) * PER_DEGREE).toFixed(1)}`
  return (
    <div className={styles['mapPlace']}>
      <MapPatterns prefix={id} />
      <svg viewBox={`-4 -4 ${size[0] + 8} ${size[1] + 8}`} role="img" aria-label={label} className={styles['map']}>
        {inset && <InsetFrame box={inset.place} place={place} />}
        {areas.map((area) => {
          const tone = classOf(layer, area.code)?.tone ?? 'noRecord'
          const fill = patternFill(id, tone)
          return (
            <path
              key={`${area.code} ${area.isNamed}`}
              d={toPath(area.polygons, place)}
              className={`${swatch['ground']} ${styles['mapArea']}`}
              data-tone={tone}
              data-faint={!shown.includes(area.code)}
              {...(fill && { style: { fill } })}
            />
          )
        })}
      </svg>
      <p className={styles['quiet']}>
        {boundaries.isOfficial ? texts.officialBoundaries : texts.approximateBoundaries}
      </p>
    </div>
  )
}

type Placing = { place: (point: readonly [number, number]) => string }

/** The frame of the enlarged kota and the line to where it lies. */
function InsetFrame({ box, place }: Placing & { box: MapBox }) {
  const { west, south, east, north } = insetBox
  const corners = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
  ] as const
  return (
    <g className={styles['inset']}>
      <path d={`M${place([east, south])}L${place(centreOf(box))}`} />
      <path d={`M${corners.map(place).join('L')}Z`} />
    </g>
  )
}

function toPath(polygons: Polygons, place: Placing['place']): string {
  return polygons.flatMap((rings) => rings.map((ring) => `M${ring.map(place).join('L')}Z`)).join('')
}
