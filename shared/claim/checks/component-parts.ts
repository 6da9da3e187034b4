import { toFinding, type ClaimFinding } from '../check-result.ts'
import { exactNumber, slackOf, type ReadClaim } from '../read-claim.ts'
import { compositions, type Composition } from './compositions.ts'
import { verdictInDispute, type Standing } from './standing.ts'

/** Rounded amounts ("about Rp59 trillion") may miss their difference by this share. */
const ROUNDED = 0.02

type Term = { claim: ReadClaim; sign: 1 | -1; value: number }

/**
 * Sets a whole beside the parts that make it (see `compositions`): same scope, same as-of date. A part in another unit than
 * the whole cannot be added to it, even where the digits happen to fit; that part is marked, the others cannot be told.
 */
export function findComponentSums(claims: readonly ReadClaim[], standing: Standing): ClaimFinding[] {
  const metrics = new Set(compositions.flatMap(({ whole, terms }) => [whole, ...Object.keys(terms)]))
  const concerned = claims.filter((claim) => metrics.has(claim.said.metric) && exactNumber(claim) !== undefined)
  const byDate = Map.groupBy(concerned, (claim) => `${claim.said.scopeText}|${claim.said.asOfText}`)
  return [...byDate.values()].flatMap((same) =>
    compositions.flatMap((composition) =>
      wholesOf(composition, same).flatMap((whole) => {
        const terms = termsOf(composition, same, whole)
        return terms ? judge(whole, terms, standing) : []
      }),
    ),
  )
}

/** One whole for each source and value, so that a sum is told once, however often it was printed. */
function wholesOf({ whole }: Composition, same: readonly ReadClaim[]): ReadClaim[] {
  const said = same.filter((claim) => claim.said.metric === whole)
  return [...new Map(said.map((claim) => [`${claim.said.source.reference}|${exactNumber(claim)}`, claim])).values()]
}

/** One claim for each term, from the whole's source if it is there; undefined when one is missing or has rivals. */
function termsOf({ terms }: Composition, same: readonly ReadClaim[], whole: ReadClaim): Term[] | undefined {
  const found: Term[] = []
  for (const [metric, sign] of Object.entries(terms)) {
    const said = same.filter((claim) => claim.said.metric === metric)
    const own = said.filter((claim) => claim.said.source.reference === whole.said.source.reference)
    const [claim, ...more] = own.length > 0 ? own : said
    if (!claim || more.some((other) => exactNumber(other) !== exactNumber(claim))) return undefined
    found.push({ claim, sign, value: exactNumber(claim) ?? 0 })
  }
  return found
}

function judge(whole: ReadClaim, terms: readonly Term[], standing: Standing): ClaimFinding[] {
  const involved = [whole, ...terms.map(({ claim }) => claim)]
  const ids = involved.map((claim) => claim.id)
  const sum = terms.reduce((total, { sign, value }) => total + sign * value, 0)
  const numbers = {
    terms: terms.map(({ sign, value }, index) => `${sign < 0 ? '-' : index > 0 ? '+' : ''}${value}`).join(''),
    sum,
    total: whole.said.valueText,
    unit: whole.said.unit,
  }
  const strange = terms.filter(({ claim }) => claim.unit.key !== whole.unit.key).map(({ claim }) => claim)
  if (strange.length > 0) {
    const units = [...new Set(involved.map((claim) => claim.said.unit))].join(' | ')
    const mixed = { ...numbers, units }
    return ids.map((claimId) => {
      const verdict = strange.some((claim) => claim.id === claimId) ? 'conflicting' : 'notCheckable'
      return {
        claimId,
        finding: toFinding(verdict, 'partsInOtherUnits', { numbers: mixed, others: without(ids, claimId) }),
      }
    })
  }
  const total = exactNumber(whole) ?? 0
  const slack = Math.max(...involved.map(slackOf), Math.abs(total) >= 1e9 ? ROUNDED : 0)
  const fits = Math.abs(sum - total) <= Math.abs(total) * slack
  return ids.map((claimId) => {
    const verdict = fits ? 'consistent' : verdictInDispute(claimId, ids, standing)
    const told = { numbers, others: without(ids, claimId) }
    return { claimId, finding: toFinding(verdict, fits ? 'partsFit' : 'partsDiffer', told) }
  })
}

function without(ids: readonly string[], id: string): string[] {
  return ids.filter((other) => other !== id)
}
