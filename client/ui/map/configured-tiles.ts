export type MapTiles = { url: string; attribution: string }

/** The map tiles that the operator set (`TILE_URL`), as the server wrote them into the page; by default there are none. */
export function configuredTiles(): MapTiles | undefined {
  const meta = document.querySelector<HTMLMetaElement>('meta[name="map-tiles"]')
  return meta ? { url: meta.content, attribution: meta.dataset['attribution'] ?? '' } : undefined
}
