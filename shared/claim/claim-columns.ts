/** The columns of a CSV of claims, in their order: those of the first data, then what a form tells besides. */
export const claimColumns = [
  'as_of_date',
  'metric',
  'value',
  'unit',
  'scope',
  'said_by',
  'source_url',
  'source_date',
  'paraphrase',
  'conflict_group',
  'check_note',
  'figure',
  'printed_weekday',
  'office',
] as const
export type ClaimColumn = (typeof claimColumns)[number]

/** Without these a claim says nothing, or nobody can look it up. */
export const requiredClaimColumns = [
  'as_of_date',
  'metric',
  'value',
  'unit',
  'scope',
  'said_by',
  'source_url',
  'paraphrase',
] as const satisfies readonly ClaimColumn[]
