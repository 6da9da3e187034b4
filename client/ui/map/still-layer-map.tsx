import { centreOf, enlargeFrom, insetBox } from '#shared/wilayah/map-inset.ts'
import type { MapLayer } from '#shared/wilayah/map-layers.ts'
import type { OutletPoint } from '#shared/wilayah/map-points.ts'
import { isKotaCode, stillPlace, type StillShapes } from '#shared/wilayah/still-map.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { islandLabels, labelledIslands } from './island-labels.ts'
import styles from './kabupaten-map.module.css'
import { MapLegend } from './map-legend.tsx'
import swatch from './map-swatch.module.css'
import { pointPaths } from './point-paths.ts'
import { StillMap } from './still-map.tsx'

const STEP = 12

type Props = {
  shapes: StillShapes
  layer: MapLayer
  points: readonly OutletPoint[]
  /** What the kota in the inset is called. */
  inset: string | undefined
}

/** Stands where the map will, in the same form, until its program is there; it is all there is without scripts. */
export function StillLayerMap({ shapes, layer, points, inset }: Props) {
  const { map: texts } = useMessages()
  const place = usePlace()
  return (
    <div className={styles['map']}>
      <div className={styles['frame']}>
        <div className={styles['canvas']}>
          <StillMap shapes={shapes} layer={layer} label={texts.label(texts.layer(layer.key), place)}>
            <StillNames shapes={shapes} inset={inset} />
            {points.map((point) => (
              <StillPoint key={point.key} point={point} shapes={shapes} />
            ))}
          </StillMap>
        </div>
      </div>
      <p className={styles['readout']} />
      <MapLegend layer={layer} points={points} isOfficial={shapes.isOfficial} />
    </div>
  )
}

/** The same words as on the map, in the same places. */
function StillNames({ shapes, inset }: Pick<Props, 'shapes' | 'inset'>) {
  const place = stillPlace(shapes.box)
  const [x, y] = place([centreOf(insetBox)[0], insetBox.north]).map(Math.round)
  return (
    <>
      {labelledIslands(shapes.areas[0]?.code).map((island) => {
        const [latitude, longitude] = islandLabels[island]
        const [left, top] = place([longitude, latitude]).map(Math.round)
        return (
          <text key={island} x={left} y={top} className={styles['stillIsland']}>
            {island}
          </text>
        )
      })}
      {shapes.enlarged && (
        <text x={x} y={y} dy="-0.6em" className={styles['stillName']}>
          {inset}
        </text>
      )}
    </>
  )
}

function StillPoint({ point, shapes }: { point: OutletPoint; shapes: StillShapes }) {
  const { kabupatenCode, longitude, latitude, shape, nth } = point
  const { enlarged, box } = shapes
  const move = enlarged && isKotaCode(kabupatenCode) ? enlargeFrom(enlarged) : undefined
  const [x, y] = stillPlace(box)(move ? move([longitude, latitude]) : [longitude, latitude])
  const { outline, inside } = pointPaths[shape]
  return (
    <g transform={`translate(${Math.round(x)} ${Math.round(y)})`}>
      <g className={`${swatch['point']} ${styles['stillPoint']}`} data-shape={shape}>
        <path d={outline} transform={`translate(${nth * STEP - 8}-8)`} />
        {inside && <path d={inside} transform={`translate(${nth * STEP - 8}-8)`} />}
      </g>
    </g>
  )
}
