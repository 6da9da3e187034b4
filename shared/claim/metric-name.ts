import { isFigureName, type FigureName } from '#shared/figure/figure.ts'
import { knownMetrics } from './metric.ts'

/** The name under which claims about a figure of ours are kept, so that form, import and first data agree. */
export function metricNameOf(figure: FigureName): string {
  return Object.entries(knownMetrics).find(([, known]) => known.figure === figure)?.[0] ?? figure
}

/** A metric in words as a short name: `IKM terdaftar (resmi)` is `ikm_terdaftar_resmi`; undefined without a letter to begin with. */
export function toMetricName(text: string): string | undefined {
  if (isFigureName(text)) return text
  const name = text
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/\p{M}/gu, '')
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^[_0-9]+|_+$/g, '')
  return name === '' ? undefined : name.slice(0, 80)
}
