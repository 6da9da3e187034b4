import type { GeometryCollection, Topology } from 'topojson-specification'

export type KabupatenTopology = Topology<{ kabupaten: GeometryCollection }>
export type BoundariesFile = { topology: KabupatenTopology; isOfficial: boolean }

const BOUNDARIES_URL = '/api/v1/boundaries.topojson'
const RETRY_AFTER_MS = 10_000
let loading: Promise<BoundariesFile> | undefined

/**
 * The boundaries that the server has installed, fetched once a visit. A failure is kept for a while: whoever waits for it is
 * drawn again, and would otherwise ask without end.
 */
export function loadBoundariesFile(): Promise<BoundariesFile> {
  loading ??= fetchBoundaries().catch((error: unknown) => {
    setTimeout(() => (loading = undefined), RETRY_AFTER_MS)
    throw error
  })
  return loading
}

async function fetchBoundaries(): Promise<BoundariesFile> {
  const response = await fetch(BOUNDARIES_URL)
  if (!response.ok) throw new Error(`${BOUNDARIES_URL} answered ${response.status}`)
  // The server validates boundaries when they are installed, so their form is trusted here.
  const topology = (await response.json()) as KabupatenTopology
  return { topology, isOfficial: response.headers.get('x-boundaries') === 'official' }
}
