import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { lazy, Suspense, useMemo } from 'react'
import type { Overview } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { mapLayerKeys, toMapLayer, type MapLayer } from '#shared/wilayah/map-layers.ts'
import { toOutletPoints } from '#shared/wilayah/map-points.ts'
import { StillLayerMap } from '#client/ui/map/still-layer-map.tsx'
import { useStillShapes } from '#client/ui/map/still-shapes.ts'
import { SectionTitle } from '#client/ui/section-title.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { kabupatenPath, overviewPath } from '../paths.ts'
import { HeavyPart } from './heavy-part.tsx'
import styles from './map-section.module.css'

const KabupatenMap = lazy(async () => ({ default: (await import('#client/ui/map/kabupaten-map.tsx')).KabupatenMap }))

const KabupatenTable = lazy(async () => ({
  default: (await import('#client/ui/map/kabupaten-table.tsx')).KabupatenTable,
}))

/** One layer at a time over the 22, as a map or as a table of the same rows; which one is in the URL. */
export function MapSection({ overview }: { overview: Overview }) {
  const { map: texts } = useMessages()
  const { layer: key = 'outlets', view } = useSearch({ strict: false })
  const layer = useMemo(() => toMapLayer(key, overview), [key, overview])
  const nameOf = (code: string) => overview.kabupaten.find((row) => row.code === code)?.shortName ?? code
  return (
    <section className={styles['section']} aria-labelledby="peta">
      <SectionTitle id="peta">{texts.summary(layer.summary, nameOf).replace(/\.$/, '')}</SectionTitle>
      <LayerSwitch />
      {view === 'table' ? (
        <Suspense fallback={<div className={styles['canvas']} />}>
          <KabupatenTable layer={layer} kabupaten={overview.kabupaten} renderLink={renderLink} />
        </Suspense>
      ) : (
        <LayerMap overview={overview} layer={layer} />
      )}
    </section>
  )
}

function LayerMap({ overview, layer }: { overview: Overview; layer: MapLayer }) {
  const { map: texts } = useMessages()
  const navigate = useNavigate()
  const { kabupaten, rollout } = overview
  const shapes = useStillShapes(kabupaten[0]?.code)
  const points = useMemo(
    () =>
      layer.key === 'outlets'
        ? toOutletPoints(
            rollout,
            kabupaten.map((row) => row.code),
            overview,
          )
        : [],
    [layer.key, rollout, kabupaten, overview],
  )
  const kota = kabupaten.find((row) => row.jenis === 'kota')?.shortName
  const still = shapes && <StillLayerMap shapes={shapes} layer={layer} points={points} inset={kota} />
  return (
    <HeavyPart still={still} className={styles['canvas']} failure={texts.mapFailed}>
      <KabupatenMap
        layer={layer}
        kabupaten={kabupaten}
        points={points}
        onOpen={(code: KabupatenCode) => void navigate(kabupatenPath(code))}
        renderLink={renderLink}
      />
    </HeavyPart>
  )
}

function LayerSwitch() {
  const { map: maps, overview: texts } = useMessages()
  const { view } = useSearch({ strict: false })
  return (
    <div className={`${styles['switch']} no-print`}>
      <nav className={styles['layers']} aria-label={texts.layers}>
        {mapLayerKeys.map((key) => (
          <Link
            key={key}
            {...overviewPath()}
            search={(search) => ({ ...search, layer: key === 'outlets' ? undefined : key })}
            resetScroll={false}
            replace
            activeOptions={{ exact: true }}
          >
            {maps.layer(key)}
          </Link>
        ))}
      </nav>
      <Link
        {...overviewPath()}
        search={(search) => ({ ...search, view: view ? undefined : 'table' })}
        resetScroll={false}
        replace
        className={styles['view']}
      >
        {view === 'table' ? texts.showMap : texts.showTable}
      </Link>
    </div>
  )
}

function renderLink(code: KabupatenCode, text: string) {
  return <Link {...kabupatenPath(code)}>{text}</Link>
}
