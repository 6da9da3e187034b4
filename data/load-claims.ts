import { claim } from '#server/claim/table.ts'
import type { Db } from '#server/db/database.ts'
import { requireAsOf } from '#shared/claim/as-of.ts'
import { claimKey } from '#shared/claim/claim-key.ts'
import { figureOfMetric } from '#shared/claim/metric.ts'
import { parseClaimValue } from '#shared/claim/value.ts'
import type { FirstData } from './first-data.ts'
import type { SourceBook } from './source-book.ts'
import { stableId } from './stable-id.ts'

/** Enters what officials said, as said and as far as it parses. */
export async function loadClaims(tx: Db, first: FirstData, sources: SourceBook): Promise<void> {
  for (const { value } of first.claims.rows) {
    const { source, ...fields } = value
    const { notBefore, notAfter } = requireAsOf(value.asOfText)
    const parsed = parseClaimValue(value.valueText, value.unit)
    await tx
      .insert(claim)
      .values({
        id: stableId('claim', claimKey(value)),
        ...fields,
        figure: figureOfMetric(value.metric) ?? null,
        asOfNotBefore: notBefore,
        asOfNotAfter: notAfter,
        valueLow: parsed.low ?? null,
        valueHigh: parsed.high ?? null,
        valueOf: parsed.of ?? null,
        sourceId: await sources.idOf(source),
        version: 1,
        simulated: false,
      })
      .onConflictDoNothing()
  }
}
