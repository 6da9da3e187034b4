import type { Day } from '#shared/day/day.ts'
import { isExact, type DayWindow } from '#shared/day/window.ts'
import { outletStandingAt, type OutletState } from '#shared/outlet/outlet-state.ts'
import { rolloutStateAt } from '#shared/outlet/rollout.ts'
import type { FigureRow, KabupatenRow, OutletRow, RolloutRow } from '#shared/overview/overview.ts'
import type { KabupatenCode } from './kabupaten.ts'
import { figureAt } from './map-classes.ts'

/**
 * What a point says by its form: nothing told yet, planned, in preparation, inside the window of its launch at the day
 * shown, launched on a known day or on some day of a window, and what became of it since.
 */
export const mapPointShapes = [
  'none',
  'planned',
  'prepared',
  'possibly',
  'exact',
  'window',
  'operating',
  'paused',
  'closed',
] as const
export type MapPointShape = (typeof mapPointShapes)[number]

/**
 * `isSurveyed` is false where the point is only that of the kabupaten's capital. `nth` counts the points before it in the
 * same place, so that none hides another.
 */
export type OutletPoint = {
  key: string
  kabupatenCode: KabupatenCode
  latitude: number
  longitude: number
  shape: MapPointShape
  isSurveyed: boolean
  nth: number
}

type Places = { kabupaten: readonly KabupatenRow[]; asOf: Day }
type Shaped = Pick<RolloutRow, 'kabupatenCode' | 'latitude' | 'longitude'> & { key: string; shape: MapPointShape }

/** A point for every launch, and one for every kabupaten in `waiting` that has none. Places unknown to the map are left out. */
export function toOutletPoints(
  rollout: readonly RolloutRow[],
  waiting: readonly KabupatenCode[],
  { figures, ...places }: Places & { figures: readonly FigureRow[] },
): OutletPoint[] {
  const taken = new Set(rollout.map((launch) => launch.kabupatenCode))
  const launches = rollout.map((launch) => ({ ...launch, key: launch.outletId, shape: shapeOf(launch, places.asOf) }))
  const others = waiting
    .filter((code) => !taken.has(code))
    .map((code) => ({
      ...{ key: code, kabupatenCode: code, latitude: null, longitude: null },
      shape: preparationOf(figures, code),
    }))
  return place([...launches, ...others], places)
}

/** A point for every outlet, launched or not, as it stands at a day. */
export function outletPointsAt(outlets: readonly OutletRow[], places: Places): OutletPoint[] {
  const shaped = outlets.map((outlet): Shaped => {
    const { state, since } = outletStandingAt(outlet.events, places.asOf)
    return { ...outlet, key: outlet.id, shape: shapeOfState(state, since) }
  })
  return place(shaped, places)
}

/** The form of a state, wherever one is shown. `since`: the window of a launch decides how surely its day is known. */
export function shapeOfState(state: OutletState, since: DayWindow | undefined): MapPointShape {
  if (state === 'notYet') return 'none'
  if (state === 'launched') return !since || isExact(since) ? 'exact' : 'window'
  return state
}

function shapeOf(launch: RolloutRow, asOf: Day): MapPointShape {
  const state = rolloutStateAt(launch, asOf)
  return shapeOfState(state === 'launched' ? (launch.stands ?? state) : state, launch)
}

function preparationOf(figures: readonly FigureRow[], code: KabupatenCode): MapPointShape {
  const isSure = (figure: 'outletsInProcess' | 'outletsPlanned') => (figureAt(figures, code, figure)?.low ?? 0) > 0
  if (isSure('outletsInProcess')) return 'prepared'
  return isSure('outletsPlanned') ? 'planned' : 'none'
}

function place(points: readonly Shaped[], { kabupaten }: Places): OutletPoint[] {
  const capitals = new Map(kabupaten.map((row) => [row.code, row]))
  const taken = new Map<string, number>()
  return points.flatMap((point) => {
    const { key, kabupatenCode, shape } = point
    const found = placeOf(point, capitals.get(kabupatenCode))
    if (!found) return []
    const spot = `${found.latitude} ${found.longitude}`
    const nth = taken.get(spot) ?? 0
    taken.set(spot, nth + 1)
    return [{ key, kabupatenCode, shape, nth, ...found }]
  })
}

function placeOf(
  { latitude, longitude }: Shaped,
  capital: KabupatenRow | undefined,
): Pick<OutletPoint, 'latitude' | 'longitude' | 'isSurveyed'> | undefined {
  if (latitude !== null && longitude !== null) return { latitude, longitude, isSurveyed: true }
  return capital && { latitude: capital.latitude, longitude: capital.longitude, isSurveyed: false }
}
