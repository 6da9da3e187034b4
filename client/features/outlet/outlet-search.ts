import { factsOfTab, readOutletTab } from '#shared/outlet/outlet-tab.ts'
import { filterStates, type OutletFilter } from '#shared/outlet/rollout-list.ts'
import { parseArea } from '#shared/wilayah/area.ts'
import { allIslands } from '#shared/wilayah/kabupaten.ts'

export type OutletSearch = OutletFilter & {
  silent?: 'ya' | undefined
  tab?: string | undefined
  area?: string | undefined
}

/** What of the outlet page lives in its address: the tab, and which island, state or silence its list is about. */
export function readOutletSearch({ tab, island, state, area, silent }: Record<string, unknown>): OutletSearch {
  // Undefined, not missing: see client/search-params.ts.
  return {
    tab: factsOfTab(readOutletTab(tab)).word,
    island: allIslands.find((each) => each === island),
    state: filterStates.find((each) => each === state),
    silent: silent === 'ya' ? 'ya' : undefined,
    area: typeof area === 'string' && parseArea(area) ? area : undefined,
  }
}
