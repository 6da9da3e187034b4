import type { ClaimEntry } from '#shared/claim/answers.ts'
import { splitSpeaker } from '#shared/claim/speaker.ts'
import type { FigureName } from '#shared/figure/figure.ts'

/** What the controls of the form about a claim hold. */
export type ClaimValues = {
  /** Empty: none of ours. */
  figure: FigureName | ''
  metric: string
  valueText: string
  unit: string
  scopeText: string
  asOfText: string
  speaker: string
  office: string
  reference: string
  publishedText: string
  paraphrase: string
  printedWeekday: string
  conflictGroup: string
  checkNote: string
  /** The version that the person began with; 0 of a new one. A kept draft brings its own back. */
  baseVersion: number
}

export const noClaim: ClaimValues = {
  figure: '',
  metric: '',
  valueText: '',
  unit: '',
  scopeText: 'province',
  asOfText: '',
  speaker: '',
  office: '',
  reference: '',
  publishedText: '',
  paraphrase: '',
  printedWeekday: '',
  conflictGroup: '',
  checkNote: '',
  baseVersion: 0,
}

export function claimValuesOf(claim: ClaimEntry): ClaimValues {
  return {
    figure: claim.figure ?? '',
    metric: claim.metric,
    valueText: claim.valueText,
    unit: claim.unit,
    scopeText: claim.scopeText,
    asOfText: claim.asOfText,
    speaker: claim.speaker,
    // Only what somebody typed: what the speaker's text tells by itself is not entered again.
    office: claim.office === (splitSpeaker(claim.speaker).office ?? null) ? '' : (claim.office ?? ''),
    reference: claim.source.reference,
    publishedText: claim.source.publishedText ?? '',
    paraphrase: claim.paraphrase,
    printedWeekday: claim.printedWeekday ?? '',
    conflictGroup: claim.conflictGroup ?? '',
    checkNote: claim.checkNote ?? '',
    baseVersion: claim.version,
  }
}

/** What `claimFormSchema` reads. */
export function claimInput({ baseVersion: _, ...values }: ClaimValues) {
  const { figure, metric, office, reference, publishedText, printedWeekday, conflictGroup, checkNote, ...said } = values
  return {
    ...said,
    source: { reference, ...(publishedText.trim() !== '' && { publishedText: publishedText.trim() }) },
    ...(figure !== '' && { figure }),
    ...(metric.trim() !== '' && { metric }),
    ...(office.trim() !== '' && { office }),
    ...(printedWeekday !== '' && { printedWeekday }),
    ...(conflictGroup.trim() !== '' && { conflictGroup }),
    ...(checkNote.trim() !== '' && { checkNote }),
  }
}

/** In the order of the form. */
export const saidFields = [
  ...(['figure', 'metric', 'valueText', 'unit', 'scopeText', 'asOfText', 'paraphrase', 'speaker', 'office'] as const),
  ...(['reference', 'publishedText', 'printedWeekday', 'conflictGroup', 'checkNote'] as const),
]
export type SaidField = (typeof saidFields)[number]
