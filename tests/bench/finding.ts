/** One thing measured in this run. `limit` says what was promised; ratios are to something measured in the same run. */
export type Finding = {
  name: string
  value: number
  unit: '×' | 'ms' | 's' | 'MB' | 'KB' | 'points'
  limit: string
  isMet: boolean
  detail: string
}

export function describeFinding({ name, value, unit, limit, isMet, detail }: Finding): string {
  return `${isMet ? '✓' : '✗'} ${name}: ${formatValue({ value, unit, limit, isMet })} (promised ${limit})${detail && `; ${detail}`}`
}

/** As short as still shows on which side of its limit it is: 2.004 is no 2.00. */
export function formatValue({ value, unit, limit, isMet }: Omit<Finding, 'name' | 'detail'>): string {
  const { sign, bound } = /^(?<sign>[≤≥]) (?<bound>[\d.]+)/.exec(limit)?.groups ?? {}
  const usual = unit === '×' ? 2 : value < 100 ? 1 : 0
  const hidesMiss = (digits: number) => {
    const shown = Number(value.toFixed(digits))
    return !isMet && (sign === '≤' ? shown <= Number(bound) : shown >= Number(bound))
  }
  const digits = [usual, usual + 1, usual + 2].find((each) => !hidesMiss(each)) ?? usual + 3
  return `${value.toFixed(digits)} ${unit}`
}
