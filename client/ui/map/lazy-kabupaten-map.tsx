import { Component, lazy, Suspense, useRef, type ReactNode } from 'react'
import { useMessages } from '#client/ui/use-messages.ts'
import { useNearView } from '../chart/use-near-view.ts'
import { loadBoundariesFile } from './boundaries-file.ts'
import type { KabupatenMapProps } from './kabupaten-map.tsx'
import styles from './lazy-kabupaten-map.module.css'

const Map = lazy(async () => {
  loadBoundariesFile().catch(() => undefined)
  const { KabupatenMap } = await import('./kabupaten-map.tsx')
  return { default: KabupatenMap }
})

/** The map with its program and boundaries brought when it comes into view; its place is kept free until then. */
export function LazyKabupatenMap(props: KabupatenMapProps) {
  const { map } = useMessages()
  const place = useRef<HTMLDivElement>(null)
  const isNear = useNearView(place)
  const empty = <div className={styles['empty']} aria-hidden="true" />
  return (
    <div ref={place} className={styles['place']}>
      <MapFailure message={map.mapFailed}>
        {isNear ? <Suspense fallback={empty}><Map {...props} /></Suspense> : empty}
      </MapFailure>
    </div>
  )
}

class MapFailure extends Component<{ message: string; children: ReactNode }, { hasFailed: boolean }> {
  override state = { hasFailed: false }

  static getDerivedStateFromError() {
    return { hasFailed: true }
  }

  override render() {
    if (this.state.hasFailed) return <p className={styles['failed']}>{this.props.message}</p>
    return this.props.children
  }
}
