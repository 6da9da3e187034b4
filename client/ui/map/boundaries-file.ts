import type { GeometryCollection, Topology } from 'topojson-specification'

export type KabupatenTopology = Topology<{ kabupaten: GeometryCollection }>
export type BoundariesFile = { topology: KabupatenTopology; isOfficial: boolean }

const BOUNDARIES_URL = '/api/v1/boundaries.topojson'
let loading: Promise<BoundariesFile> | undefined

/** The boundaries that the server has installed, fetched once a visit; a failure is tried again at the next call. */
export function loadBoundariesFile(): Promise<BoundariesFile> {
  loading ??= fetchBoundaries().catch((error: unknown) => {
    loading = undefined
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
