import { toFinding, type ClaimFinding } from '../check-result.ts'
import { exactNumber, slackOf, type ReadClaim } from '../read-claim.ts'
import { componentOf, compositionsOf, type Composition } from './compositions.ts'
import { findForEach, verdictInDispute, type Standing } from './standing.ts'

/** Rounded amounts ("about Rp59 trillion") may miss their difference by this share. */
const ROUNDED = 0.02
const LARGE_AMOUNT = 1e9

type Term = { claims: readonly ReadClaim[]; sign: 1 | -1; value: number }

/**
 * Sets a whole beside the parts that make it (see `compositionsOf`): same scope, same as-of date. A part in another unit than
 * the whole cannot be added to it, even where the digits happen to fit; that part is marked, the others cannot be told.
 */
export function findComponentSums(claims: readonly ReadClaim[], standing: Standing): ClaimFinding[] {
  const counted = claims.filter((claim) => exactNumber(claim) !== undefined)
  const byDate = Map.groupBy(counted, (claim) => `${claim.said.scopeText}|${claim.said.asOfText}`)
  return [...byDate.values()].flatMap((same) =>
    compositionsOf(same).flatMap((composition) => {
      const wholes = same.filter((claim) => componentOf(claim) === composition.whole)
      const alike = Map.groupBy(wholes, (claim) => {
        return `${claim.said.source.reference}|${claim.unit.key}|${exactNumber(claim)}`
      })
      return [...alike.values()].flatMap((some) => judge(some, termsOf(composition, same, some), standing))
    }),
  )
}

/** What was said of each term, from the whole's source if it is there; none when one is missing or has rivals. */
function termsOf({ terms }: Composition, same: readonly ReadClaim[], wholes: readonly ReadClaim[]): Term[] {
  const found: Term[] = []
  const source = wholes[0]?.said.source.reference
  for (const [component, sign] of Object.entries(terms)) {
    const said = same.filter((claim) => componentOf(claim) === component)
    const own = said.filter((claim) => claim.said.source.reference === source)
    const claims = own.length > 0 ? own : said
    const values = [...new Set(claims.map(exactNumber))]
    if (values.length !== 1) return []
    found.push({ claims, sign, value: values[0] ?? 0 })
  }
  return found
}

/** `wholes` say the same of one source. */
function judge(wholes: readonly ReadClaim[], terms: readonly Term[], standing: Standing): ClaimFinding[] {
  const [whole] = wholes
  if (!whole || terms.length === 0) return []
  const involved = [...wholes, ...terms.flatMap(({ claims }) => claims)]
  const ids = involved.map((claim) => claim.id)
  const sum = terms.reduce((total, { sign, value }) => total + sign * value, 0)
  const numbers = {
    terms: terms.map(({ sign, value }, index) => `${sign < 0 ? '-' : index > 0 ? '+' : ''}${value}`).join(''),
    sum,
    total: whole.said.valueText,
    unit: whole.said.unit,
  }
  const strange = new Set(involved.filter((claim) => claim.unit.key !== whole.unit.key).map((claim) => claim.id))
  if (strange.size > 0) {
    const units = [...new Set(involved.map((claim) => claim.said.unit))].join(' | ')
    return findForEach(ids, (id, others) => {
      const verdict = strange.has(id) ? 'conflicting' : 'notCheckable'
      return toFinding(verdict, 'partsInOtherUnits', { numbers: { ...numbers, units }, others })
    })
  }
  const total = Math.abs(exactNumber(whole) ?? 0)
  const slack = Math.max(...involved.map(slackOf), total >= LARGE_AMOUNT ? ROUNDED : 0)
  const fits = Math.abs(sum - (exactNumber(whole) ?? 0)) <= total * slack
  const verdictOf = verdictInDispute(ids, standing)
  return findForEach(ids, (id, others) =>
    fits
      ? toFinding('consistent', 'partsFit', { numbers, others })
      : toFinding(verdictOf(id), 'partsDiffer', { numbers, others }),
  )
}
