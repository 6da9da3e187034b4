import { and, desc, eq } from 'drizzle-orm'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { listDerivedBoundaries, type BoundariesOf } from '#server/wilayah/shape-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { monthOf, monthsFrom, type Day, type Month } from '#shared/day/day.ts'
import { PROGRAMME_FIRST_DAY } from '#shared/day/programme-days.ts'
import type { BriefingAnswer, KeptBriefingRow } from '#shared/report/briefing/answers.ts'
import { usualMonth } from '#shared/report/briefing/make-briefing.ts'
import { FIRST_REPORT_MONTH } from '#shared/report/report.ts'
import { codesInArea, formatArea, parseArea, type Area } from '#shared/wilayah/area.ts'
import { readBriefing } from './load-briefing.ts'
import { keptBriefing } from './table.ts'

/** A sheet as it is asked for: what is left out is the province, and the last month that is over. */
export type BriefingQuestion = {
  area?: string | undefined
  month?: Month | undefined
  asOf: Day
  knownAt?: Date | undefined
  simulated: boolean
  boundaries?: BoundariesOf | undefined
  reports?: Scope | undefined
}

/**
 * A sheet with what the page around it needs.
 * @throws DomainError not-found for an area that is none, invalid-input for a month that had not begun
 */
export async function answerBriefing(
  db: Db,
  scope: Scope,
  question: BriefingQuestion,
): Promise<Pick<BriefingAnswer, 'briefing' | 'months' | 'kabupaten'>> {
  const { asOf, knownAt, simulated, boundaries = listDerivedBoundaries, reports } = question
  const kabupaten = await listKabupaten(db, scope)
  const { area: asked = 'province' } = question
  const area = parseArea(asked)
  if (!area || codesInArea(area, kabupaten).length === 0) {
    throw new DomainError('not-found', (say) => say.noArea(asked))
  }
  const months = monthsFrom(monthOf(PROGRAMME_FIRST_DAY), monthOf(asOf))
  const month = question.month ?? usualMonth(asOf, FIRST_REPORT_MONTH)
  if (!months.includes(month)) throw new DomainError('invalid-input', (say) => say.monthOutside(month, asOf))
  const order = { scope, area, month, asOf, knownAt, boundaries: boundaries(scope.province), reports }
  return {
    briefing: await readBriefing(db, order, simulated),
    months: months.toReversed(),
    kabupaten: kabupaten.map(({ code, shortName, island }) => ({ code, shortName, island })),
  }
}

/** The kept sheets of an area, newest month first. */
export async function listKeptBriefings(db: Db, area: Area): Promise<KeptBriefingRow[]> {
  const { id, month, asOf, knownAt, hash, content } = keptBriefing
  const rows = await db
    .select({ id, month, asOf, knownAt, hash, content })
    .from(keptBriefing)
    .where(eq(keptBriefing.area, formatArea(area)))
    .orderBy(desc(keptBriefing.month))
  return rows.map((row) => ({
    ...{ id: row.id, month: row.month, asOf: row.asOf, knownAt: row.knownAt.toISOString(), hash: row.hash },
    numbers: row.content.numbers.map(({ figure, value }) => ({
      figure,
      value: value ? { low: value.low, high: value.high } : null,
    })),
    met: metOf(row.content.headline),
    of: row.content.of,
  }))
}

function metOf(headline: BriefingAnswer['briefing']['headline']): number | null {
  if (headline.kind === 'judged') return headline.tally.met
  if (headline.kind !== 'one' || headline.state === 'running' || headline.state === 'notReported') return null
  return headline.state === 'met' ? 1 : 0
}

/** A kept sheet as it was handed out; undefined when there is none. */
export async function findKeptPdf(
  db: Db,
  { area, month }: { area: Area; month: Month },
): Promise<{ pdf: Uint8Array; content: Omit<BriefingAnswer['briefing'], 'map'> } | undefined> {
  const { pdf, content } = keptBriefing
  const [row] = await db
    .select({ pdf, content })
    .from(keptBriefing)
    .where(and(eq(keptBriefing.area, formatArea(area)), eq(keptBriefing.month, month)))
  return row
}
