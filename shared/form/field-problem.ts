/** Why a value of a form is refused. The sentence is in the catalogue of signed-in pages, under `form`. */
export type FieldProblem =
  | { key: ProblemKey }
  | { key: 'tooLong' | 'tooMany' | 'tooLarge'; max: number }
  | { key: 'tooShort' | 'tooSmall'; min: number }
  | { key: 'outsideKabupaten'; km: number }

/** Problems that need no number. Schemas carry them as messages. */
export const problemKeys = [
  'required',
  'chooseOne',
  'wrongType',
  'wrongForm',
  'unknownField',
  'controlCharacter',
  'directionMark',
  'brokenCharacter',
  'emoji',
  'notADay',
  'tooEarly',
  'tooLate',
  'endsBeforeBegin',
  'expiresBeforeIssue',
  'notADayMonthOrYear',
  'notAPhone',
  'notANib',
  'desaElsewhere',
  'producerTwice',
  'onlyForCertificates',
  'onlyWhenDone',
  'nihilWithProducts',
  'notAPoint',
  'operatorWithoutKind',
  'onlyForLaunches',
  'notRupiah',
  'negativeAmount',
  'wholeRupiah',
  'amountTooLarge',
  'notACount',
  'notALink',
  'notHttps',
  'linkElsewhere',
  'linkWithoutListing',
  'tiedToNothing',
  'sameOnShelf',
  'supplierTwice',
  'salesBelowLines',
] as const
export type ProblemKey = (typeof problemKeys)[number]

export function isProblemKey(text: string): text is ProblemKey {
  return problemKeys.some((key) => key === text)
}
