import { requireAsOf } from '../as-of.ts'
import { parseClaimValue } from '../value.ts'
import type { Verdict } from '../verdict.ts'
import type { PicturedClaim } from './picture.ts'

type Fields = {
  unit?: string
  asOf?: string
  scope?: string
  speaker?: string
  verdict?: Verdict
  checks?: PicturedClaim['checks']
}

/** A made-up claim for tests of what is drawn: `pictured('outlets_launched', '11', { asOf: '2026-01-02' })`. */
export function pictured(metric: string, valueText: string, fields: Fields = {}): PicturedClaim {
  const { unit = 'outlet', asOf = '2025-12-19', scope = 'province', speaker = 'Gubernur' } = fields
  const { low, high } = parseClaimValue(valueText, unit)
  const { notBefore, notAfter } = requireAsOf(asOf)
  return {
    id: `${metric} ${valueText} ${asOf} ${scope}`,
    asOfText: asOf,
    asOfNotBefore: notBefore,
    asOfNotAfter: notAfter,
    metric,
    figure: null,
    valueText,
    valueLow: low ?? null,
    valueHigh: high ?? null,
    unit,
    scopeText: scope,
    speaker,
    verdict: fields.verdict ?? 'notCheckable',
    checks: fields.checks ?? [],
  }
}
