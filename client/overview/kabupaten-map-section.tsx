import { Link } from '@tanstack/react-router'
import { lazy, useMemo } from 'react'
import type { KabupatenOverview } from '#shared/overview/overview.ts'
import { mentoringLayer } from '#shared/wilayah/map-mentoring-layer.ts'
import type { MapLayer } from '#shared/wilayah/map-layers.ts'
import type { StillShapes } from '#shared/wilayah/still-map.ts'
import { MapLegend } from '#client/ui/map/map-legend.tsx'
import { StillMap } from '#client/ui/map/still-map.tsx'
import { useStillShapes } from '#client/ui/map/still-shapes.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { overviewPath } from '../paths.ts'
import { HeavyPart } from './heavy-part.tsx'
import map from './kabupaten-map-section.module.css'
import styles from './section.module.css'

// Who comes from another page has no drawn map to take the lines from.
const FetchedShapes = lazy(async () => ({
  default: (await import('#client/ui/map/fetched-shapes.tsx')).FetchedShapes,
}))

/** Where the kabupaten lies, and how its mentoring stands among the others: a picture of the rows that Ringkasan maps. */
export function KabupatenMapSection({ overview }: { overview: KabupatenOverview }) {
  const { map: texts, kabupaten: words } = useMessages()
  const place = usePlace()
  const { kabupaten, neighbours, figures, asOf } = overview
  const shapes = useStillShapes(kabupaten.code)
  const layer = useMemo(
    (): MapLayer => ({ key: 'mentoring', asOf, ...mentoringLayer({ kabupaten: neighbours, figures }) }),
    [neighbours, figures, asOf],
  )
  const value = layer.rows.find((row) => row.kabupatenCode === kabupaten.code)?.value
  const picture = (drawn: StillShapes) => (
    <>
      <div className={map['place']}>
        <StillMap
          shapes={drawn}
          layer={layer}
          own={kabupaten.code}
          label={texts.label(texts.layer('mentoring'), place)}
        />
      </div>
      <MapLegend layer={layer} points={[]} isOfficial={drawn.isOfficial} />
    </>
  )
  return (
    <section aria-labelledby="peta">
      <h2 id="peta">{words.mapTitle}</h2>
      {value && <p className={styles['fine']}>{texts.place(kabupaten.shortName, texts.value(value))}</p>}
      {shapes ? (
        picture(shapes)
      ) : (
        <HeavyPart className={map['place']} failure={texts.mapFailed}>
          <FetchedShapes of={kabupaten.code}>{picture}</FetchedShapes>
        </HeavyPart>
      )}
      <p className={styles['fine']}>
        <Link {...overviewPath()} search={(search) => ({ ...search, layer: 'mentoring' })} hash="peta">
          {words.wholeMap}
        </Link>
      </p>
    </section>
  )
}
