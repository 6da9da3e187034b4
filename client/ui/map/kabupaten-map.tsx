import './leaflet-core.css'
import { use, useId, useMemo, type ReactNode } from 'react'
import { MapContainer, Pane, TileLayer } from 'react-leaflet'
import { useMessages } from '#client/ui/use-messages.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { islands, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { classOf, type MapLayer } from '#shared/wilayah/map-layers.ts'
import type { OutletPoint } from '#shared/wilayah/map-points.ts'
import { loadBoundaries } from './boundaries.ts'
import { drawAreas } from './drawn-areas.ts'
import { islandLabels } from './island-labels.ts'
import { KabupatenArea } from './kabupaten-area.tsx'
import styles from './kabupaten-map.module.css'
import { MapButtons } from './map-buttons.tsx'
import { InsetFrame, MapText } from './map-inset.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapPatterns } from './map-patterns.tsx'
import { MapPointMarks } from './map-point-marks.tsx'
import { MapRing } from './map-ring.tsx'
import { MapView } from './map-view.tsx'
import { PlaceNote, PlaceWords } from './place-note.tsx'
import { useMapFocus } from './use-map-focus.ts'

export type KabupatenMapProps = {
  layer: MapLayer
  kabupaten: readonly KabupatenRow[]
  points?: readonly OutletPoint[]
  /** Opens the page of a kabupaten. */
  onOpen: (code: KabupatenCode) => void
  /** A link to that page, for the words below the map. */
  renderLink: (code: KabupatenCode, text: string) => ReactNode
  /** Tiles below the areas; without them nothing is asked from outside. */
  tiles?: { url: string; attribution: string } | undefined
}

const NO_POINTS: readonly OutletPoint[] = []
const isMotionReduced = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/** The kabupaten of NTT coloured by one layer, with outlets as points. Suspends until the boundaries are there. */
export function KabupatenMap({ layer, kabupaten, points = NO_POINTS, onOpen, renderLink, tiles }: KabupatenMapProps) {
  const boundaries = use(loadBoundaries())
  const { map: texts } = useMessages()
  const id = useId()
  const drawing = useMemo(() => drawAreas(boundaries, kabupaten, points), [boundaries, kabupaten, points])
  const { frame, active, tabStop, press, handlers } = useMapFocus(kabupaten, onOpen)
  const wordsOf = (code: KabupatenCode) => {
    const row = layer.rows.find((each) => each.kabupatenCode === code)
    return row ? texts.value(row.value) : ''
  }
  const shown = active && drawing.areas.findLast((area) => area.code === active.code)
  return (
    <div className={styles['map']}>
      <MapPatterns prefix={id} />
      <div
        ref={frame}
        role="group"
        aria-label={texts.label(texts.layer(layer.key))}
        aria-describedby={`${id}-help`}
        className={styles['frame']}
        {...handlers}
      >
        <MapContainer
          className={styles['canvas'] ?? ''}
          center={[0, 0]}
          zoom={0}
          zoomSnap={0}
          keyboard={false}
          scrollWheelZoom={false}
          doubleClickZoom={false}
          boxZoom={false}
          dragging={false}
          zoomControl={false}
          attributionControl={false}
          maxBoundsViscosity={1}
          zoomAnimation={!isMotionReduced()}
          fadeAnimation={false}
        >
          <MapView box={boundaries.box} />
          {tiles && <TileLayer url={tiles.url} />}
          {islands.map((island) => (
            <MapText
              key={island}
              latitude={islandLabels[island][0]}
              longitude={islandLabels[island][1]}
              text={island}
              className={styles['islandName'] ?? ''}
            />
          ))}
          {drawing.inset && <InsetFrame {...drawing.inset} />}
          {drawing.areas.map((area) => (
            <KabupatenArea
              key={`${area.code} ${area.isNamed}`}
              code={area.code}
              polygons={area.polygons}
              tone={classOf(layer, area.code)?.tone ?? 'noRecord'}
              patterns={id}
              name={area.isNamed ? texts.place(area.name, wordsOf(area.code)) : undefined}
              isTabStop={area.code === tabStop}
              onPress={press}
            />
          ))}
          <MapRing polygons={shown?.polygons} isFocus={active?.by === 'focus'} />
          <Pane name="points" className={styles['pointPane'] ?? ''}>
            <MapPointMarks points={drawing.points} />
          </Pane>
          <MapButtons box={boundaries.box} />
          {shown && (
            <PlaceNote
              latitude={shown.anchor[1]}
              longitude={shown.anchor[0]}
              name={shown.name}
              text={wordsOf(shown.code)}
            >
              {active?.by === 'touch' && texts.tapAgain}
            </PlaceNote>
          )}
        </MapContainer>
      </div>
      <p id={`${id}-help`} className="visually-hidden">
        {texts.instructions} {texts.zoomHint}
      </p>
      <p className={styles['readout']}>
        {shown ? (
          <PlaceWords name={shown.name} text={wordsOf(shown.code)}>
            {renderLink(shown.code, texts.openPage)}
          </PlaceWords>
        ) : (
          texts.touchHint
        )}
      </p>
      <MapLegend layer={layer} points={points} isOfficial={boundaries.isOfficial} attribution={tiles?.attribution} />
    </div>
  )
}
