import { toDay, toMonth, type Day } from '#shared/day/day.ts'
import type { FigureName } from '#shared/figure/figure.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import { islands, type KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import type {
  BoardCell,
  ClaimRow,
  DeadlineTarget,
  FigureRow,
  KabupatenRow,
  MonthState,
  OutletRow,
  Overview,
  ReportedEvent,
  RolloutRow,
  SourceRef,
} from './overview.ts'

/** Made-up rows for tests, each whole and unremarkable but for what the test names. */
export const source: SourceRef = {
  id: 's1',
  reference: 'https://example.org/report',
  publishedText: null,
  publishedOn: null,
}

export const codeOf = (text: string): KabupatenCode => kabupatenCodeSchema.parse(text)

/** A kabupaten called by its short name; the island goes round by code unless given. */
export function buildKabupaten(code: string, shortName: string, fields: Partial<KabupatenRow> = {}): KabupatenRow {
  return {
    code: codeOf(code),
    name: `Kabupaten ${shortName}`,
    shortName,
    jenis: 'kabupaten',
    island: islands[0],
    capital: shortName,
    latitude: -9,
    longitude: 123,
    population: 100_000,
    desaCount: 100,
    kelurahanCount: 10,
    ...fields,
  }
}

type Count = number | [low: number, high: number] | { count: number | [low: number, high: number]; lastDay: string }

/** A figure as one number, as `[low, high]`, or either with the day of its last record. */
export function buildFigure(code: string, figure: FigureName, given: Count): FigureRow {
  const { count, lastDay } =
    typeof given === 'object' && 'count' in given ? given : { count: given, lastDay: undefined }
  const [low, high] = typeof count === 'number' ? [count, count] : count
  return { kabupatenCode: codeOf(code), figure, low, high, lastDay: lastDay === undefined ? null : toDay(lastDay) }
}

/** A launch on a day or in a window of days. */
export function buildLaunch(code: string, notBefore: string, notAfter = notBefore): RolloutRow {
  return {
    outletId: `outlet ${code}`,
    kabupatenCode: codeOf(code),
    label: `NTT Mart ${code}`,
    latitude: null,
    longitude: null,
    notBefore: toDay(notBefore),
    notAfter: toDay(notAfter),
  }
}

/** An outlet of Kabupaten Kupang with its milestones, each told for a day or for a window `from/to`. */
export function buildOutlet(id: string, told: Partial<Record<Milestone, string>>): OutletRow {
  const events = Object.entries(told).map(([type, days]): ReportedEvent => {
    const [from = '', to = from] = days.split('/')
    return {
      ...{ id: `${id} ${type}`, subjectKind: 'outlet', subjectId: id, kabupatenCode: codeOf('53.01') },
      ...{ type: type as Milestone, notBefore: toDay(from), notAfter: toDay(to), detail: {}, source },
      ...{ recordedAt: '2026-11-21T00:00:00.000Z', recordedBy: 'test' },
    }
  })
  return {
    ...{ id, kabupatenCode: codeOf('53.01'), kind: 'outlet', label: `NTT Mart ${id}`, place: null, desaCode: null },
    ...{ operatorKind: null, operatorName: null, latitude: null, longitude: null, pointQuality: null, source, events },
  }
}

export function buildDeadline(dueOn: string, value: number): DeadlineTarget {
  return {
    id: `deadline ${dueOn}`,
    title: 'Outlets everywhere',
    figure: 'outletsLaunched',
    kabupatenCode: null,
    value,
    dueOn: toDay(dueOn),
    setBy: 'Gubernur',
    setOn: toDay('2025-12-01'),
    source,
  }
}

/** A cell of the board, placed as `53.01 2025-06`: `made` verified and `unverified` reported products of a target of two. */
export function buildCell(place: string, state: MonthState, fields: Partial<BoardCell> = {}): BoardCell {
  const [code = '', month = ''] = place.split(' ')
  const made = state === 'met' ? 2 : state === 'short' ? 1 : 0
  return { kabupatenCode: codeOf(code), month: toMonth(month), target: 2, made, unverified: 0, state, ...fields }
}

type SaidOn = string | ({ day: string } & Partial<ClaimRow>)

/** A claim about a figure of the province, said for a day; other fields beside the day. */
export function buildClaimRow(figure: FigureName | null, value: number, saidOn: SaidOn): ClaimRow {
  const { day, ...fields } = typeof saidOn === 'string' ? { day: saidOn } : saidOn
  return {
    id: `claim ${figure} ${value} ${day}`,
    asOfText: day,
    asOfNotBefore: toDay(day),
    asOfNotAfter: toDay(day),
    metric: 'counted',
    figure,
    valueText: String(value),
    valueLow: value,
    valueHigh: value,
    unit: 'product',
    scopeText: 'province',
    speaker: 'Gubernur',
    paraphrase: 'Said so',
    conflictGroup: null,
    verdict: 'consistent',
    checks: [],
    source,
    ...fields,
  }
}

/** An answer for a day at which nothing was ever recorded, with the given parts. */
export function buildOverview(asOf: string, parts: Partial<Overview> = {}): Overview {
  const day: Day = toDay(asOf)
  return {
    asOf: day,
    today: day,
    dataVersion: 1,
    simulated: false,
    kabupaten: [],
    figures: [],
    monthAgo: [],
    rollout: [],
    board: [],
    deadlines: [],
    claims: [],
    chronicle: [],
    ...parts,
  }
}
