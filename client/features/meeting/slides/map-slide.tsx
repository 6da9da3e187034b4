import { lazy, Suspense, useMemo } from 'react'
import type { Overview } from '#shared/overview/overview.ts'
import { toMapLayer, type MapLayerKey } from '#shared/wilayah/map-layers.ts'
import { MapSwatch } from '#client/ui/map/map-swatch.tsx'
import { PartBoundary } from '#client/ui/part-boundary.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import { WhenNear } from '#client/ui/when-near.tsx'
import styles from '../meeting.module.css'

const PlainMap = lazy(async () => ({ default: (await import('../plain-map.tsx')).PlainMap }))

type Props = { overview: Overview; own: Overview; layerKey: MapLayerKey }

/** One layer over the 22, with its legend; other areas than the one of the meeting are faint. */
export function MapSlide({ overview, own, layerKey }: Props) {
  const place = usePlace()
  const { map: texts } = useMessages()
  const whole = useMemo(() => toMapLayer(layerKey, overview), [layerKey, overview])
  const layer = useMemo(() => toMapLayer(layerKey, own), [layerKey, own])
  const nameOf = (code: string) => own.kabupaten.find((row) => row.code === code)?.shortName ?? code
  const empty = <div className={styles['mapPlace']} aria-hidden="true" />
  return (
    <>
      <h1 className={styles['heading']}>{texts.summary(layer.summary, nameOf).replace(/\.$/, '')}</h1>
      <div className={styles['mapColumns']}>
        <WhenNear fallback={empty}>
          <PartBoundary failure={<p className={styles['mapPlace']}>{texts.mapFailed}</p>}>
            <Suspense fallback={empty}>
              <PlainMap
                layer={whole}
                kabupaten={overview.kabupaten}
                shown={own.kabupaten.map((row) => row.code)}
                label={texts.label(texts.layer(layerKey), place)}
              />
            </Suspense>
          </PartBoundary>
        </WhenNear>
        <ul className={styles['legend']} aria-label={texts.legend}>
          {layer.classes
            .filter(({ count }) => count > 0)
            .map((each) => (
              <li key={each.key}>
                <MapSwatch tone={each.tone} />
                <span>{texts.classLabel(each.label)}</span> <b>{each.count}</b>
              </li>
            ))}
        </ul>
      </div>
    </>
  )
}
