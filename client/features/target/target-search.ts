import { readTargetYear } from '#shared/target/target-question.ts'
import { allIslands, type Island } from '#shared/wilayah/kabupaten.ts'

/** What of the target page lives in its address. */
export type TargetSearch = { year?: string | undefined; island?: Island | undefined; sort?: 'consistency' | undefined }

export function readTargetSearch({ year, island, sort }: Record<string, unknown>): TargetSearch {
  // Undefined, not missing: see client/search-params.ts.
  return {
    year: readTargetYear(year),
    island: allIslands.find((each) => each === island),
    sort: sort === 'consistency' ? sort : undefined,
  }
}
