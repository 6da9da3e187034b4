import { codesInArea } from '#shared/wilayah/area.ts'
import { toFinding, type Finding } from '../check-result.ts'
import { slackOf, type ReadClaim } from '../read-claim.ts'
import type { Evidence, RegisterRow } from '../records.ts'

/** What the Kemendagri list counts, by the unit of a claim. */
const registered: Readonly<Record<string, (row: RegisterRow) => number>> = {
  desa: (row) => row.desaCount,
  kelurahan: (row) => row.kelurahanCount,
  'desa+kelurahan': (row) => row.desaCount + row.kelurahanCount,
  kabupaten: () => 1,
}

/**
 * No area has more desa, kelurahan or kabupaten than the Kemendagri list, nor more of what each desa and kelurahan has
 * one of. A number (or the whole of "a of b") that equals the list fits; a smaller one says nothing.
 */
export function checkRegister(claim: ReadClaim, { register }: Evidence): Finding | undefined {
  const { scope, area, bounds, said, value } = claim
  const registerUnit = registerUnitOf(claim)
  const countOf = registered[registerUnit ?? '']
  if (scope.kind === 'each' || area === undefined || registerUnit === undefined || !countOf || !bounds) return undefined
  const codes = new Set(codesInArea(scope, register))
  const rows = register.filter((row) => codes.has(row.code))
  if (rows.length === 0) return undefined
  const count = rows.reduce((sum, row) => sum + countOf(row), 0)
  const numbers = { said: said.valueText, unit: said.unit, asOf: said.asOfText, area, registered: count, registerUnit }
  const claimed = Math.max(bounds.low, value.of ?? 0)
  if (claimed * (1 - slackOf(claim)) > count) return toFinding('conflicting', 'aboveRegister', { numbers })
  // As many kabupaten as there are says nothing about which: only counts of desa are given as whole lists.
  const isWhole =
    registerUnit !== 'kabupaten' && (value.of ?? (bounds.low === bounds.high ? bounds.low : NaN)) === count
  return isWhole ? toFinding('consistent', 'inRegister', { numbers }) : undefined
}

function registerUnitOf({ unit, metric }: ReadClaim): string | undefined {
  if (unit.per !== undefined || unit.period !== undefined) return undefined
  if (metric.isOnePerDesa && unit.nouns.includes('koperasi')) return 'desa+kelurahan'
  return Object.hasOwn(registered, unit.key) ? unit.key : undefined
}
