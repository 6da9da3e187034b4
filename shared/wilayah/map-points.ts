import type { Day } from '#shared/day/day.ts'
import { isExact } from '#shared/day/window.ts'
import { rolloutStateAt } from '#shared/outlet/rollout.ts'
import type { KabupatenRow, RolloutRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from './kabupaten.ts'

/**
 * What a point says by its form: launched on a known day, launched on some day of a window, inside the window of its
 * launch at the day shown, or not launched.
 */
export const mapPointShapes = ['exact', 'window', 'possibly', 'none'] as const
export type MapPointShape = (typeof mapPointShapes)[number]

/** `isSurveyed` is false where the point is only that of the kabupaten's capital. */
export type OutletPoint = {
  key: string
  kabupatenCode: KabupatenCode
  latitude: number
  longitude: number
  shape: MapPointShape
  isSurveyed: boolean
}

/** A point for every launch, and one for every kabupaten in `planned` that has none. Places unknown to the map are left out. */
export function toOutletPoints(
  rollout: readonly RolloutRow[],
  planned: readonly KabupatenCode[],
  { kabupaten, asOf }: { kabupaten: readonly KabupatenRow[]; asOf: Day },
): OutletPoint[] {
  const capitals = new Map(kabupaten.map((row) => [row.code, row]))
  const launches = rollout.flatMap((launch): OutletPoint[] => {
    const place = placeOf(launch, capitals.get(launch.kabupatenCode))
    if (!place) return []
    return [{ key: launch.outletId, kabupatenCode: launch.kabupatenCode, ...place, shape: shapeOf(launch, asOf) }]
  })
  const taken = new Set(launches.map((point) => point.kabupatenCode))
  const waiting = planned.flatMap((code): OutletPoint[] => {
    const place = taken.has(code) ? undefined : placeOf({ latitude: null, longitude: null }, capitals.get(code))
    return place ? [{ key: code, kabupatenCode: code, ...place, shape: 'none' }] : []
  })
  return [...launches, ...waiting]
}

function shapeOf(launch: RolloutRow, asOf: Day): MapPointShape {
  const state = rolloutStateAt(launch, asOf)
  if (state === 'notYet') return 'none'
  if (state === 'possibly') return 'possibly'
  return isExact(launch) ? 'exact' : 'window'
}

function placeOf(
  point: Pick<RolloutRow, 'latitude' | 'longitude'>,
  capital: KabupatenRow | undefined,
): Pick<OutletPoint, 'latitude' | 'longitude' | 'isSurveyed'> | undefined {
  const { latitude, longitude } = point
  if (latitude !== null && longitude !== null) return { latitude, longitude, isSurveyed: true }
  return capital && { latitude: capital.latitude, longitude: capital.longitude, isSurveyed: false }
}
