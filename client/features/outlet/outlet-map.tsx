import { CatchBoundary, Link, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useMemo } from 'react'
import type { OutletRow } from '#shared/overview/overview.ts'
import type { MapData } from '#shared/wilayah/map-classes.ts'
import { toMapLayer } from '#shared/wilayah/map-layers.ts'
import { outletPointsAt } from '#shared/wilayah/map-points.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kabupatenPath } from '#client/paths.ts'
import { KabupatenTable } from '#client/ui/map/kabupaten-table.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { WhenNear } from '#client/ui/when-near.tsx'
import styles from './outlet-page.module.css'

const KabupatenMap = lazy(async () => ({ default: (await import('#client/ui/map/kabupaten-map.tsx')).KabupatenMap }))

/** Where outlets are at the day of the replay, as a map and as a table of the same rows. */
export function OutletMap({ facts, outlets }: { facts: Omit<MapData, 'board'>; outlets: readonly OutletRow[] }) {
  const { map: texts, overview } = useMessages()
  const navigate = useNavigate()
  const { kabupaten, figures, rollout, asOf } = facts
  const layer = useMemo(
    () => toMapLayer('outlets', { kabupaten, figures, rollout, asOf, board: [] }),
    [kabupaten, figures, rollout, asOf],
  )
  const points = useMemo(() => outletPointsAt(outlets, { kabupaten, asOf }), [outlets, kabupaten, asOf])
  const open = useCallback((code: KabupatenCode) => void navigate(kabupatenPath(code)), [navigate])
  const renderLink = (code: KabupatenCode, text: string) => <Link {...kabupatenPath(code)}>{text}</Link>
  const empty = <div className={styles['map']} />
  return (
    <div>
      <WhenNear fallback={empty}>
        <CatchBoundary getResetKey={() => layer.key} errorComponent={MapFailed}>
          <Suspense fallback={empty}>
            <div className={styles['map']}>
              <KabupatenMap layer={layer} kabupaten={kabupaten} points={points} onOpen={open} renderLink={renderLink} />
            </div>
          </Suspense>
        </CatchBoundary>
      </WhenNear>
      <details className={styles['table']}>
        <summary>{overview.showTable}</summary>
        <KabupatenTable layer={layer} kabupaten={kabupaten} renderLink={renderLink} />
      </details>
      <p className="visually-hidden" role="status">
        {texts.summary(layer.summary, (code) => kabupaten.find((row) => row.code === code)?.shortName ?? code)}
      </p>
    </div>
  )
}

function MapFailed() {
  const { map } = useMessages()
  return <p className={styles['map']}>{map.mapFailed}</p>
}
