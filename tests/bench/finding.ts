/** One thing measured in this run. `limit` says what was promised; ratios are to something measured in the same run. */
export type Finding = {
  name: string
  value: number
  unit: '×' | 'ms' | 's' | 'MB' | 'KB' | 'points'
  limit: string
  isMet: boolean
  detail: string
}
