import type { Day } from '#shared/day/day.ts'
import { figureNames, topicOf, unitOf, type FigureName } from '#shared/figure/figure.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { FigureRow, KabupatenRow } from '#shared/overview/overview.ts'
import { rollUp } from '#shared/overview/roll-up.ts'
import { codesInArea, formatArea, type Area } from '#shared/wilayah/area.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import type { PicturedClaim } from './axis/picture.ts'
import { isComparable, metricOf } from './metric.ts'
import { SCALE } from './number-text.ts'
import { areaTextOf, parseClaimScope } from './scope.ts'
import { parseUnit, type ClaimUnit } from './unit.ts'
import { parseClaimValue } from './value.ts'

/** A number that somebody wants to say: `20`, `190 UMKM`, `Rp3 miliar`, `10–12`. `unit` is empty when none was given. */
export type AskedNumber = Interval & {
  text: string
  unit: string
  /** "More than 20" is not said by a record of 20. */
  isExclusive?: true
}

/** What the registry holds of a figure at the day: may be said as it stands. */
export type RecordedNow = Interval & { figure: FigureName; area: string; lastDay: Day | null }

/**
 * How a meaning of the number stands. `holds`: the record has it now; `within`: the record's interval allows it and does not
 * prove it; `past`: it was right on its day, and the record has gone on; `borneOut`: another check bears it out;
 * `refuted`: something contradicts it; `untold`: nothing on hand can tell.
 */
export type MeaningStanding = 'holds' | 'within' | 'past' | 'borneOut' | 'refuted' | 'untold'

/** The claims that say the number of one quantity, newest first, and what the record holds of it now. */
export type SaidMeaning<Claim> = {
  key: string
  standing: MeaningStanding
  claims: readonly Claim[]
  now: RecordedNow | undefined
}

/**
 * The answer to "can I say this number aloud?". `yes`: the record has it and nobody means anything else by it; `name it`:
 * the record has it, but it is also said of other things, so never without its noun; `maybe`: only within an interval;
 * `no`: contradicted, outdated or of many meanings; `borneOut`: not on record, but borne out; `untold`: said, and nothing
 * can tell; `other`: nobody said it, and the record has other numbers in its unit; `unknown`: neither recorded nor said.
 */
export type SayVerdict = 'yes' | 'nameIt' | 'maybe' | 'past' | 'no' | 'borneOut' | 'untold' | 'other' | 'unknown'

export type SayAnswer<Claim> = {
  asked: AskedNumber
  verdict: SayVerdict
  /** Figures that are just this number now, the province first. */
  exact: readonly RecordedNow[]
  /** Figures whose uncertain interval holds it. */
  within: readonly RecordedNow[]
  /** What the province has on record in the unit asked for, where none of it is the number. */
  instead: readonly RecordedNow[]
  meanings: readonly SaidMeaning<Claim>[]
}

export type SayGround<Claim> = {
  claims: readonly Claim[]
  figures: readonly FigureRow[]
  kabupaten: readonly KabupatenRow[]
  asOf: Day
}

/** Reads what somebody typed; undefined when it holds no number. */
export function readAskedNumber(text: string): AskedNumber | undefined {
  const trimmed = text.trim().slice(0, 80)
  const isMoney = /^(?:rp|idr)[\s.\d]/i.test(trimmed)
  const { kind, low, high, qualifier } = parseClaimValue(isMoney ? spellOutScale(trimmed) : trimmed)
  if (low === undefined || high === undefined || kind === 'change' || kind === 'day') return undefined
  const unit = isMoney ? `rupiah${DIVISOR.exec(trimmed)?.[0] ?? ''}` : wordsOf(/[^\d]*$/.exec(trimmed)?.[0] ?? '')
  const isBound = qualifier === 'atLeast' || qualifier === 'atMost'
  const isExclusive = isBound && EXCLUSIVE.test(trimmed)
  return { text: trimmed, low, high, unit, ...(isExclusive && { isExclusive }) }
}

function wordsOf(text: string): string {
  const words = text.replaceAll(/[^\p{L}\s/+%]/gu, ' ').replaceAll(NO_UNIT, ' ')
  const unit = words.replaceAll(/\s+/g, ' ').trim()
  return /[\p{L}%]/u.test(unit) ? unit : ''
}

const NO_UNIT = new RegExp(String.raw`\b(?:${SCALE}|ke|rp|idr|an)\b`, 'gi')
const DIVISOR = /(?<!\s)\s*(?:\/|\bper\b)\s*\p{L}+/iu
const EXCLUSIVE = /^(?:lebih\s+dari|kurang\s+dari|di\s+atas|di\s+bawah|more\s+than|less\s+than|over\b|[<>])/i

/** Headlines write `Rp200 M` and `Rp8 T`; only behind rupiah do the letters stand for a number. */
function spellOutScale(money: string): string {
  return money.replace(/(\d)\s*M\b/, '$1 miliar').replace(/(\d)\s*T\b/, '$1 triliun')
}

/** What the registry lacks, not what the programme has: nothing to say aloud. */
const ownGaps: ReadonlySet<FigureName> = new Set(['productsUnnamed', 'mentoringUnrecorded'])
const sayableFigures = figureNames.filter((figure) => !ownGaps.has(figure))

/** Which figures may be said now: those of the whole province that are on record. */
export function listSayable<Claim>({ figures, kabupaten, asOf }: SayGround<Claim>): RecordedNow[] {
  return sayableFigures.flatMap(
    (figure) => recordedNow(figure, { kind: 'province' }, { figures, kabupaten, asOf }) ?? [],
  )
}

/** Sets a number beside all that is recorded and all that was said. */
export function answerNumber<Claim extends PicturedClaim>(
  asked: AskedNumber,
  ground: SayGround<Claim>,
): SayAnswer<Claim> {
  const unit = asked.unit === '' ? undefined : parseUnit(asked.unit)
  const all = listRecorded(ground)
  const recorded = unit === undefined ? all : all.filter(({ figure }) => isCountedIn(figure, unit.key))
  const exact = recorded.filter((now) => isExactly(now, asked))
  const within = recorded.filter((now) => !exact.includes(now) && contains(now, asked))
  const said = ground.claims.filter(
    (claim) => saysNumber(claim, asked) && (unit === undefined || isSaidIn(parseUnit(claim.unit), unit)),
  )
  const instead = exact.length + within.length > 0 ? [] : all.filter((now) => isInstead(now, unit))
  const meanings = [...Map.groupBy(said, meaningKey)]
    .map(([meaning, claims]) => toMeaning(meaning, { claims, asked, ground }))
    .toSorted((one, other) => order.indexOf(one.standing) - order.indexOf(other.standing))
  return { asked, exact, within, instead, meanings, verdict: verdictOf({ exact, within, instead, meanings }) }
}

const order: readonly MeaningStanding[] = ['holds', 'refuted', 'past', 'within', 'borneOut', 'untold']

function verdictOf({ exact, within, instead, meanings }: Omit<SayAnswer<unknown>, 'asked' | 'verdict'>): SayVerdict {
  const has = (standing: MeaningStanding) => meanings.some((meaning) => meaning.standing === standing)
  if (exact.length > 0) return meanings.some(({ standing }) => standing !== 'holds') ? 'nameIt' : 'yes'
  if (has('refuted')) return 'no'
  if (within.length > 0) return 'maybe'
  if (has('past')) return 'past'
  if (has('borneOut')) return 'borneOut'
  if (has('untold')) return 'untold'
  return instead.length > 0 ? 'other' : 'unknown'
}

/** Figures that are on record, of the province and its islands; a zero is worth no sentence. */
function listRecorded<Claim>(ground: SayGround<Claim>): RecordedNow[] {
  const areas: Area[] = [
    { kind: 'province' },
    ...islandsOf(ground.kabupaten).map((island): Area => ({ kind: 'island', island })),
  ]
  return areas
    .flatMap((area) => sayableFigures.flatMap((figure) => recordedNow(figure, area, ground) ?? []))
    .filter(({ high }) => high > 0)
}

function recordedNow(
  figure: FigureName,
  area: Area,
  { figures, kabupaten, asOf }: Omit<SayGround<unknown>, 'claims'>,
): RecordedNow | undefined {
  const codes = codesInArea(area, kabupaten)
  const sum = rollUp(figures, figure, { codes, asOf })
  return sum && { figure, area: formatArea(area), low: sum.low, high: sum.high, lastDay: sum.lastDay }
}

type Ask<Claim> = { claims: readonly Claim[]; asked: AskedNumber; ground: SayGround<Claim> }

function toMeaning<Claim extends PicturedClaim>(
  key: string,
  { claims, asked, ground }: Ask<Claim>,
): SaidMeaning<Claim> {
  const [newest] = claims
  const now = newest && recordOf(newest, ground)
  return { key, claims, now, standing: standingOf(claims, now, asked) }
}

function standingOf(
  claims: readonly PicturedClaim[],
  now: RecordedNow | undefined,
  asked: AskedNumber,
): MeaningStanding {
  const has = (verdict: PicturedClaim['verdict']) => claims.some((claim) => claim.verdict === verdict)
  if (!now) return has('conflicting') ? 'refuted' : has('consistent') ? 'borneOut' : 'untold'
  if (isExactly(now, asked)) return 'holds'
  if (contains(now, asked)) return 'within'
  return has('conflicting') && !has('consistent') ? 'refuted' : 'past'
}

/** The record of what a claim is about, now; undefined when it is about none of our figures, or nothing is on record. */
function recordOf<Claim>(claim: PicturedClaim, ground: SayGround<Claim>): RecordedNow | undefined {
  const metric = metricOf(claim.metric, claim.figure ?? undefined)
  const unit = parseUnit(claim.unit)
  const scope = parseClaimScope(claim.scopeText)
  if (!scope || scope.kind === 'each' || metric.figure === undefined || metric.ordinalOf !== undefined) return undefined
  return isComparable(metric, unit) ? recordedNow(metric.figure, scope, ground) : undefined
}

/** Claims with one key mean the same thing. */
function meaningKey({ metric, figure, unit, scopeText }: PicturedClaim): string {
  const known = metricOf(metric, figure ?? undefined)
  const key = parseUnit(unit).key
  const scope = parseClaimScope(scopeText)
  const area = scope ? (areaTextOf(scope) ?? scopeText) : scopeText
  if (known.figure !== undefined && isComparable(known, parseUnit(unit))) return `${known.figure} ${area}`
  return `${metric} ${key} ${area}`
}

/** True also for a number out of a range that somebody said, and for either end of a change. */
function saysNumber({ valueLow, valueHigh, valueText, unit }: PicturedClaim, asked: AskedNumber): boolean {
  if (valueLow === null || valueHigh === null) return false
  const { kind } = parseClaimValue(valueText, unit)
  if (kind === 'day') return false
  const said = { low: valueLow, high: valueHigh }
  if (kind === 'change') return asked.low === asked.high && (asked.low === valueLow || asked.low === valueHigh)
  return isExactly(said, asked) || (kind === 'range' && contains(said, asked))
}

/** "Rp200 miliar" is also said by who says it of a month; "Rp200 miliar per tahun" is not. */
function isSaidIn(said: ClaimUnit, asked: ClaimUnit): boolean {
  if (said.key === asked.key) return true
  const isBare = asked.per === undefined && asked.period === undefined
  return isBare && said.nouns.join('+') === asked.nouns.join('+')
}

function isInstead({ figure, area }: RecordedNow, unit: ClaimUnit | undefined): boolean {
  return area === 'province' && unit !== undefined && unit.nouns.some((noun) => isCountedIn(figure, noun))
}

function isCountedIn(figure: FigureName, key: string): boolean {
  return isComparable(metricOf(figure, figure), parseUnit(key)) || unitOf(figure) === key || topicOf(figure) === key
}

function isExactly(now: Interval, { low, high, isExclusive }: AskedNumber): boolean {
  return isExclusive !== true && now.low === low && now.high === high
}

function contains(now: Interval, { low, high, isExclusive }: AskedNumber): boolean {
  return isExclusive !== true && now.low <= low && high <= now.high
}
