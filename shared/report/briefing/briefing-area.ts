import type { Overview } from '#shared/overview/overview.ts'
import { codesInArea, formatArea, type Area } from '#shared/wilayah/area.ts'

/** What a sheet is made of: all of the province, and the part of it that the sheet is about. */
export type AreaFacts = Pick<
  Overview,
  'asOf' | 'kabupaten' | 'figures' | 'monthAgo' | 'rollout' | 'board' | 'deadlines' | 'claims'
>

/**
 * The part of the province's answer that lies in an area, so that the rules of the province hold for it too. A deadline
 * of one outlet in every kabupaten becomes one of as many as the area has; any other is of the province alone.
 */
export function factsInArea(facts: AreaFacts, area: Area): AreaFacts {
  const codes = codesInArea(area, facts.kabupaten)
  const isIn = ({ kabupatenCode }: { kabupatenCode: (typeof codes)[number] }) => codes.includes(kabupatenCode)
  const all = facts.kabupaten.length
  return {
    asOf: facts.asOf,
    kabupaten: facts.kabupaten.filter((row) => codes.includes(row.code)),
    figures: facts.figures.filter(isIn),
    monthAgo: facts.monthAgo.filter(isIn),
    rollout: facts.rollout.filter(isIn),
    board: facts.board.filter(isIn),
    deadlines: facts.deadlines
      .filter(({ kabupatenCode, value }) => kabupatenCode === null && (area.kind === 'province' || value === all))
      .map((target) => ({ ...target, value: target.value === all ? codes.length : target.value })),
    claims: facts.claims.filter((claim) => claim.scopeText === formatArea(area)),
  }
}
