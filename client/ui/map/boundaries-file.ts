import type { GeometryCollection, Topology } from 'topojson-specification'
import type { ProvinceCode } from '#shared/wilayah/province.ts'

export type KabupatenTopology = Topology<{ kabupaten: GeometryCollection }>
export type BoundariesFile = { topology: KabupatenTopology; isOfficial: boolean }

const BOUNDARIES_URL = '/api/v1/boundaries.topojson'
const RETRY_AFTER_MS = 10_000
const loading = new Map<string, Promise<BoundariesFile>>()

/**
 * The boundaries that the server has installed, in a national registry those of one province; fetched once a visit. A failure is kept for a while: whoever waits for it is
 * drawn again, and would otherwise ask without end.
 */
export function loadBoundariesFile(province: ProvinceCode | undefined): Promise<BoundariesFile> {
  const url = boundariesAddress(province)
  const known = loading.get(url)
  if (known) return known
  const file = fetchBoundaries(url).catch((error: unknown) => {
    setTimeout(() => loading.delete(url), RETRY_AFTER_MS)
    throw error
  })
  loading.set(url, file)
  return file
}

/** Without a province, in a national registry, that of the provinces themselves. */
export function boundariesAddress(province: ProvinceCode | undefined): string {
  const isNational = document.querySelector('meta[name="provinces"]') !== null
  return isNational && province ? `${BOUNDARIES_URL}?province=${province}` : BOUNDARIES_URL
}

async function fetchBoundaries(url: string): Promise<BoundariesFile> {
  const response = await fetch(url)
  if (!response.ok) throw new Error(`${url} answered ${response.status}`)
  // The server validates boundaries when they are installed, so their form is trusted here.
  const topology = (await response.json()) as KabupatenTopology
  return { topology, isOfficial: response.headers.get('x-boundaries') === 'official' }
}
