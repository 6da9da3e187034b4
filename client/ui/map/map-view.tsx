import { useEffect } from 'react'
import { useMap } from 'react-leaflet'
import type { MapBox } from '#shared/wilayah/map-inset.ts'

const FIT_PADDING = 6
const CLOSEST_ZOOM_STEPS = 5
const WHEEL_ZOOM_PER_PIXEL = 0.01

/** Shows the whole box in whatever size the map gets, and lets the page scroll as long as all of it is in view. */
export function MapView({ box }: { box: MapBox }) {
  const map = useMap()
  useEffect(() => {
    const container = map.getContainer()
    let width = 0
    const fit = () => {
      map.invalidateSize({ animate: false, pan: false })
      map.setMinZoom(0)
      map.setMaxBounds(undefined)
      fitWhole(map, box)
      map.setMinZoom(map.getZoom())
      map.setMaxZoom(map.getZoom() + CLOSEST_ZOOM_STEPS)
      map.setMaxBounds(map.getBounds())
    }
    const observer = new ResizeObserver(() => {
      if (container.clientWidth === width) return
      width = container.clientWidth
      fit()
    })
    const followZoom = () => {
      const isZoomed = map.getZoom() > map.getMinZoom() + 0.01
      container.dataset['zoomed'] = String(isZoomed)
      if (isZoomed) map.dragging.enable()
      else map.dragging.disable()
    }
    observer.observe(container)
    followZoom()
    map.on('zoomend zoomlevelschange', followZoom)
    return () => {
      observer.disconnect()
      map.off('zoomend zoomlevelschange', followZoom)
    }
  }, [map, box])

  useEffect(() => {
    const container = map.getContainer()
    const zoomByWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      const zoom = map.getZoom() - event.deltaY * WHEEL_ZOOM_PER_PIXEL
      map.setZoomAround(map.mouseEventToContainerPoint(event), zoom, { animate: false })
    }
    container.addEventListener('wheel', zoomByWheel, { passive: false })
    return () => container.removeEventListener('wheel', zoomByWheel)
  }, [map])
  return null
}

export function fitWhole(map: ReturnType<typeof useMap>, { south, west, north, east }: MapBox): void {
  map.fitBounds(
    [
      [south, west],
      [north, east],
    ],
    { animate: false, padding: [FIT_PADDING, FIT_PADDING] },
  )
}
