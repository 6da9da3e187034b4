import type { ClaimCheck } from './check-claims.ts'
import type { Finding } from './check-result.ts'
import type { StoredClaim } from './schema.ts'
import type { Settle } from './settle.ts'
import { parseClaimValue } from './value.ts'

/**
 * What would settle a claim: for a conflict what each conflicting finding asks for, for one that cannot be told what is
 * missing to tell it. A claim that is borne out asks for nothing, but the exact days where the record itself is not sure.
 */
export function settlesOf(claim: StoredClaim, { verdict, checks }: ClaimCheck): Settle[] {
  const telling = checks.filter((finding) => finding.verdict === verdict)
  const settles = telling.flatMap((finding) => settleOf(claim, finding) ?? [])
  if (settles.length === 0 && verdict === 'notCheckable') return [{ need: 'document', metric: claim.metric }]
  return [...new Map(settles.map((settle) => [JSON.stringify(settle), settle])).values()]
}

function settleOf(claim: StoredClaim, finding: Finding): Settle | undefined {
  switch (finding.reason) {
    case 'insideRecord':
      return isOpen(finding.numbers) ? { need: 'exactDays', ...aboutRecord(finding.numbers) } : undefined
    case 'changedThatDay':
      return { need: 'exactDays', ...aboutRecord(finding.numbers) }
    case 'outsideRecord':
      return difference(finding.numbers)
    case 'noRecord':
      return { need: 'records', ...aboutRecord(finding.numbers) }
    case 'otherUnit':
      return { need: 'sameUnit', figure: finding.numbers.figure, unit: finding.numbers.unit }
    case 'noNumber':
      return { need: 'number', said: finding.numbers.said }
    case 'dayOutsideRecord':
      return { need: 'datedDocument', days: [finding.numbers.said, finding.numbers.notBefore].join(' | ') }
    case 'weekdayDiffers':
      return { need: 'datedDocument', days: finding.numbers.day }
    case 'rivals':
      return { need: 'originalReport', values: [finding.numbers.said, finding.numbers.others].join(' | ') }
    case 'partsDiffer':
    case 'partsInOtherUnits':
      return { need: 'listOfParts', total: finding.numbers.total, unit: finding.numbers.unit }
    case 'partAboveWhole':
      return { need: 'listOfParts', total: finding.numbers.said, unit: finding.numbers.unit }
    case 'manyMeanings':
      return { need: 'listByName', said: finding.numbers.said, units: finding.numbers.meanings }
    case 'factorsDiffer':
    case 'factorsElsewhere': {
      const { count, countUnit, rate, rateUnit } = finding.numbers
      return { need: 'inputs', count, countUnit, rate, rateUnit }
    }
    case 'restDiffers':
      return { need: 'listOfRest', rest: finding.numbers.rest }
    case 'aboveRegister':
      return { need: 'listByDesa', area: finding.numbers.area, registerUnit: finding.numbers.registerUnit }
    case 'afterPublication':
    case 'inFuture':
    case 'publishedInFuture':
      return { need: 'dayMeant', day: finding.numbers.day }
    case 'sequenceDiffers':
      return { need: 'launchDays', area: finding.numbers.area, position: finding.numbers.position }
    case 'sequenceUnrecorded':
      return { need: 'records', figure: 'outletsLaunched', area: finding.numbers.area, asOf: claim.asOfText }
    case 'dayInRecord':
    case 'rivalsSettled':
    case 'rivalsAllowed':
    case 'partsFit':
    case 'factorsFit':
    case 'restFits':
    case 'inRegister':
    case 'weekdayMatches':
    case 'sequenceFits':
      return undefined
  }
}

type Recorded = Extract<Finding, { reason: 'outsideRecord' }>['numbers']

function isOpen({ low, high }: Recorded): boolean {
  return low < high
}

function aboutRecord({ figure, area, asOf }: Pick<Recorded, 'figure' | 'area' | 'asOf'>) {
  return { figure, area, asOf }
}

function difference(numbers: Recorded): Settle {
  const { said, unit, low, high } = numbers
  const value = parseClaimValue(said, unit)
  const least = value.low ?? 0
  return least > high
    ? { need: 'missingRecords', ...aboutRecord(numbers), count: least - high }
    : { need: 'whichRecords', ...aboutRecord(numbers), count: low - (value.high ?? 0) }
}
