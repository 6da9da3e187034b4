import type { Briefing, MapState } from './briefing.ts'

const order: readonly MapState[] = [
  ...(['met', 'short', 'none', 'notReported', 'running', 'noTarget'] as const),
  ...(['launched', 'possibly', 'notLaunched', 'elsewhere'] as const),
]

/** How many kabupaten of the sheet's area are in each state of its map, in the order of the key. */
export function countStates({ map }: Pick<Briefing, 'map'>): { state: MapState; count: number }[] {
  const own = map.classes.filter(({ state }) => state !== 'elsewhere')
  return [...Map.groupBy(own, ({ state }) => state)]
    .map(([state, rows]) => ({ state, count: rows.length }))
    .toSorted((one, other) => order.indexOf(one.state) - order.indexOf(other.state))
}
