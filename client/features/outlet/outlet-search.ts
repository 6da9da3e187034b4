import type { RolloutState } from '#shared/outlet/rollout.ts'
import type { OutletFilter } from '#shared/outlet/rollout-list.ts'
import { islands } from '#shared/wilayah/kabupaten.ts'

export const outletStates = ['launched', 'possibly', 'notYet'] as const satisfies RolloutState[]

/** What of the outlet page lives in its address: which island and which state the list is about. */
export function readOutletSearch({ island, state }: Record<string, unknown>): OutletFilter {
  // Undefined, not missing: see client/search-params.ts.
  return { island: islands.find((each) => each === island), state: outletStates.find((each) => each === state) }
}
