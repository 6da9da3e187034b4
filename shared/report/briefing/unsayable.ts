import type { Day } from '#shared/day/day.ts'
import type { ClaimRow, FigureRow, KabupatenRow } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import type { BriefingClaims, UnsayableClaim } from './briefing.ts'
import { shorten } from './shorten.ts'

const MOST_CLAIMS = 4
const LONGEST_SPEAKER = 44

type Ground = { figures: readonly FigureRow[]; kabupaten: readonly KabupatenRow[]; asOf: Day }

/** Claims of an area that something contradicts, the newest of each matter, newest first: not to be quoted. */
export function unsayableClaims(claims: readonly ClaimRow[], ground: Ground): BriefingClaims {
  const newest = claims
    .filter((claim) => claim.verdict === 'conflicting' && claim.asOfNotBefore <= ground.asOf)
    .toSorted((one, other) => compareText(other.asOfNotAfter, one.asOfNotAfter) || compareText(one.id, other.id))
  const ofMatter = [...Map.groupBy(newest, matterOf).values()].flatMap(([first]) => first ?? [])
  const rows = ofMatter.slice(0, MOST_CLAIMS).map((claim) => toUnsayable(claim, ground))
  return { rows, others: newest.length - rows.length }
}

const matterOf = ({ conflictGroup, figure, metric }: ClaimRow) => conflictGroup ?? figure ?? metric

function toUnsayable(claim: ClaimRow, { figures, kabupaten, asOf }: Ground): UnsayableClaim {
  const { id, figure, valueText, unit, asOfNotAfter: saidFor, speaker } = claim
  const codes = kabupaten.map((row) => row.code)
  const record = figure === null ? undefined : rollUp(figures, figure, { codes, asOf })
  const meanings = claim.checks.flatMap((check) => (check.reason === 'manyMeanings' ? [check.numbers.count] : []))
  return {
    ...{ id, figure, valueText, unit, saidFor, speaker: shorten(speaker, LONGEST_SPEAKER) },
    ...(record && { record: { low: record.low, high: record.high } }),
    ...(meanings[0] !== undefined && { meanings: meanings[0] }),
  }
}

function compareText(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}
