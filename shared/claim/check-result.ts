import type { FigureName } from '#shared/figure/figure.ts'
import type { Verdict } from './verdict.ts'

export const checkRules = [
  'outsideRecord',
  'rivals',
  'partsTotal',
  'unitChanged',
  'factors',
  'complement',
  'aboveRegister',
  'weekday',
  'publication',
  'sequence',
] as const
export type CheckRule = (typeof checkRules)[number]

/** What was said and of when: `said` and `unit` as written, `asOf` a day, month or year. */
type Said = { said: string; unit: string; asOf: string }
type Recorded = { figure: FigureName; counted: 'items' | 'kabupaten'; area: string; low: number; high: number }
/** Addends as `3137+305` or `59-8`, plain numbers. */
type Sum = { terms: string; sum: number; total: string; unit: string }

type Factors = { count: number; countUnit: string; rate: number; rateUnit: string; product: number }

/**
 * The numbers of each finding, so that its sentence can be said in any language. Days are `YYYY-MM-DD`. Several values
 * in one text are parted by ` | `.
 */
export type FindingNumbers = {
  insideRecord: Said & Recorded
  outsideRecord: Said & Recorded
  changedThatDay: Said & Recorded
  noRecord: Said & { figure: FigureName; area: string }
  otherUnit: Said & { figure: FigureName }
  noNumber: Said
  dayInRecord: { said: string; notBefore: string; notAfter: string }
  dayOutsideRecord: { said: string; notBefore: string; notAfter: string }
  rivals: { said: string; unit: string; others: string; count: number }
  rivalsSettled: { said: string; unit: string; others: string; count: number }
  rivalsAllowed: { said: string; unit: string; others: string; count: number }
  partsFit: Sum
  partsDiffer: Sum
  partAboveWhole: { said: string; unit: string }
  partsInOtherUnits: Sum & { units: string }
  manyMeanings: { said: string; count: number; meanings: string }
  factorsFit: Said & Factors
  factorsDiffer: Said & Factors & { times: number }
  factorsElsewhere: Said & Factors & { times: number }
  restFits: { rest: number; launched: string; kabupatenCount: number; asOf: string }
  restDiffers: { rest: number; launched: string; kabupatenCount: number; asOf: string }
  inRegister: Said & { area: string; registered: number; registerUnit: string }
  aboveRegister: Said & { area: string; registered: number; registerUnit: string }
  weekdayMatches: { printed: number; day: string }
  weekdayDiffers: { printed: number; actual: number; day: string }
  afterPublication: { day: string; published: string }
  inFuture: { day: string; today: string }
  publishedInFuture: { day: string; today: string }
  sequenceFits: { position: number; low: number; high: number; area: string }
  sequenceDiffers: { position: number; low: number; high: number; area: string }
  sequenceUnrecorded: { position: number; area: string }
}
export type FindingReason = keyof FindingNumbers

const ruleOf: Record<FindingReason, CheckRule> = {
  insideRecord: 'outsideRecord',
  outsideRecord: 'outsideRecord',
  changedThatDay: 'outsideRecord',
  noRecord: 'outsideRecord',
  otherUnit: 'outsideRecord',
  noNumber: 'outsideRecord',
  dayInRecord: 'outsideRecord',
  dayOutsideRecord: 'outsideRecord',
  rivals: 'rivals',
  rivalsSettled: 'rivals',
  rivalsAllowed: 'rivals',
  partsFit: 'partsTotal',
  partsDiffer: 'partsTotal',
  partAboveWhole: 'partsTotal',
  partsInOtherUnits: 'partsTotal',
  manyMeanings: 'unitChanged',
  factorsFit: 'factors',
  factorsDiffer: 'factors',
  factorsElsewhere: 'factors',
  restFits: 'complement',
  restDiffers: 'complement',
  inRegister: 'aboveRegister',
  aboveRegister: 'aboveRegister',
  weekdayMatches: 'weekday',
  weekdayDiffers: 'weekday',
  afterPublication: 'publication',
  inFuture: 'publication',
  publishedInFuture: 'publication',
  sequenceFits: 'sequence',
  sequenceDiffers: 'sequence',
  sequenceUnrecorded: 'sequence',
}

/** What one rule found about one claim. `others` are the claims that it was compared with. */
export type Finding<Reason extends FindingReason = FindingReason> = {
  [R in Reason]: { rule: CheckRule; verdict: Verdict; reason: R; numbers: FindingNumbers[R]; others: readonly string[] }
}[Reason]

/** What a check over many claims found about one of them. */
export type ClaimFinding = { claimId: string; finding: Finding }

export function toFinding<R extends FindingReason>(
  verdict: Verdict,
  reason: R,
  { numbers, others = [] }: { numbers: FindingNumbers[R]; others?: readonly string[] },
): Finding<R> {
  return { rule: ruleOf[reason], verdict, reason, numbers, others }
}
