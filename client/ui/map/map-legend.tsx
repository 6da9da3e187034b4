import { useMessages } from '#client/ui/use-messages.ts'
import type { MapClass } from '#shared/wilayah/map-classes.ts'
import type { MapLayer } from '#shared/wilayah/map-layers.ts'
import { mapPointShapes, type OutletPoint } from '#shared/wilayah/map-points.ts'
import { MapSwatch, PointSwatch } from './map-swatch.tsx'
import styles from './map-legend.module.css'

type Props = { layer: MapLayer; points: readonly OutletPoint[]; isOfficial: boolean; attribution?: string | undefined }

/** What colours, patterns and forms mean, in words, with how many kabupaten are in each class. */
export function MapLegend({ layer, points, isOfficial, attribution }: Props) {
  const { map } = useMessages()
  const shapes = mapPointShapes.filter((shape) => points.some((point) => point.shape === shape))
  return (
    <div className={styles['legend']}>
      <ul aria-label={map.legend} className={styles['list']}>
        {layer.classes.filter(isWorthSaying).map((each) => (
          <li key={each.key} className={styles['item']}>
            <MapSwatch tone={each.tone} />
            {map.classLabel(each.label)} <span className={styles['count']}>{each.count}</span>
          </li>
        ))}
      </ul>
      {shapes.length > 0 && (
        <ul aria-label={map.points} className={styles['list']}>
          {shapes.map((shape) => (
            <li key={shape} className={styles['item']}>
              <PointSwatch shape={shape} />
              {map.point[shape]}
            </li>
          ))}
        </ul>
      )}
      <p className={styles['note']}>
        {isOfficial ? map.officialBoundaries : map.approximateBoundaries}
        {points.some((point) => !point.isSurveyed) && ` · ${map.pointNote}`}
        {attribution && ` · ${attribution}`}
      </p>
    </div>
  )
}

/** Steps of a scale keep their place when nobody is in them; "may have" and "no record" are told only where they occur. */
function isWorthSaying({ count, tone }: MapClass): boolean {
  return count > 0 || (tone !== 'unsure' && tone !== 'noRecord')
}
