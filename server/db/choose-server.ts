import type { ServerState } from './postgres-probe.ts'

export type Chosen = { primary?: number; standby?: number }

/**
 * Which of the servers takes changes, and which may be read from while none does. `newestTimeline` is the highest that was ever seen: a
 * primary from before it came back after another one took its place, and what it is told would be lost.
 */
export function chooseServers(states: readonly ServerState[], newestTimeline: number): Chosen {
  const chosen: Chosen = {}
  for (const [index, state] of states.entries()) {
    if (state.is === 'standby') chosen.standby ??= index
    if (state.is === 'primary' && state.timeline >= newestTimeline) chosen.primary ??= index
  }
  return chosen
}

/** The highest timeline of these servers, and of what was seen before. */
export function newestOf(states: readonly ServerState[], before: number): number {
  return Math.max(before, ...states.map((state) => (state.is === 'primary' ? state.timeline : 0)))
}
