import './leaflet-core.css'
import { use, useEffect, useId, useMemo, type ReactNode } from 'react'
import { Pane } from 'react-leaflet'
import { tellPlaces } from '#client/ui/export/drawn-places.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { usePlace } from '#client/ui/use-place.ts'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { classOf, type MapLayer } from '#shared/wilayah/map-layers.ts'
import type { OutletPoint } from '#shared/wilayah/map-points.ts'
import { loadBoundaries } from './boundaries.ts'
import { drawAreas } from './drawn-areas.ts'
import { KabupatenArea } from './kabupaten-area.tsx'
import styles from './kabupaten-map.module.css'
import { configuredTiles } from './configured-tiles.ts'
import { MapCanvas } from './map-canvas.tsx'
import { InsetFrame } from './map-inset.tsx'
import { MapLegend } from './map-legend.tsx'
import { MapPatterns } from './map-patterns.tsx'
import { toMapPlaces } from './map-places.ts'
import { MapPointMarks } from './map-point-marks.tsx'
import { MapRing } from './map-ring.tsx'
import { PlaceNote, PlaceWords } from './place-note.tsx'
import { useMapFocus } from './use-map-focus.ts'

type Props = {
  layer: MapLayer
  kabupaten: readonly KabupatenRow[]
  points?: readonly OutletPoint[]
  /** Opens the page of a kabupaten. */
  onOpen: (code: KabupatenCode) => void
  /** A link to that page, for the words below the map. */
  renderLink: (code: KabupatenCode, text: string) => ReactNode
  /** Tiles below the areas; without them nothing is asked from outside. */
}

const NO_POINTS: readonly OutletPoint[] = []

/** The kabupaten of NTT coloured by one layer, with outlets as points. Suspends until the boundaries are there. */
export function KabupatenMap({ layer, kabupaten, points = NO_POINTS, onOpen, renderLink }: Props) {
  const tiles = configuredTiles()
  const boundaries = use(loadBoundaries(kabupaten[0]?.code))
  const { map: texts } = useMessages()
  const place = usePlace()
  const id = useId()
  const drawing = useMemo(() => drawAreas(boundaries, kabupaten, points), [boundaries, kabupaten, points])
  const { frame, active, tabStop, press, handlers } = useMapFocus(kabupaten, onOpen)
  const words = useMemo(
    () => new Map(layer.rows.map((row) => [row.kabupatenCode, texts.value(row.value)])),
    [layer, texts],
  )
  useEffect(() => {
    const drawn = frame.current?.closest('[data-drawing]')
    if (drawn) tellPlaces(drawn, () => toMapPlaces({ boundaries, layer, kabupaten, points, words }))
  })
  const shown = active && drawing.areas.findLast((area) => area.code === active.code)
  const shownWords = (shown && words.get(shown.code)) ?? ''
  return (
    <div className={styles['map']} data-drawing>
      <MapPatterns prefix={id} />
      <div
        ref={frame}
        role="group"
        aria-label={texts.label(texts.layer(layer.key), place)}
        aria-describedby={`${id}-help`}
        className={styles['frame']}
        {...handlers}
      >
        <MapCanvas box={boundaries.box} of={kabupaten[0]?.code} tiles={tiles}>
          {drawing.inset && <InsetFrame {...drawing.inset} />}
          {drawing.areas.map((area) => (
            <KabupatenArea
              key={`${area.code} ${area.isNamed}`}
              code={area.code}
              polygons={area.polygons}
              tone={classOf(layer, area.code)?.tone ?? 'noRecord'}
              patterns={id}
              name={area.isNamed ? texts.place(area.name, words.get(area.code) ?? '') : undefined}
              isTabStop={area.code === tabStop}
              onPress={press}
            />
          ))}
          <MapRing polygons={shown?.polygons} isFocus={active?.by === 'focus'} />
          <Pane name="points" className={styles['pointPane'] ?? ''}>
            <MapPointMarks points={drawing.points} />
          </Pane>
          {shown && (
            <PlaceNote latitude={shown.anchor[1]} longitude={shown.anchor[0]} name={shown.name} text={shownWords}>
              {active?.by === 'touch' && texts.tapAgain}
            </PlaceNote>
          )}
        </MapCanvas>
      </div>
      <p id={`${id}-help`} className="visually-hidden">
        {texts.instructions} {texts.zoomHint}
      </p>
      <p className={styles['readout']}>
        {shown ? (
          <PlaceWords name={shown.name} text={shownWords}>
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
