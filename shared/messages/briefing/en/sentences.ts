import type { FigureChange } from '#shared/change/figure-change.ts'
import type { Day } from '#shared/day/day.ts'
import { claimMessages } from '#shared/messages/en/claim.ts'
import { figureMessages } from '#shared/messages/en/figure.ts'
import { capital, format, numeral, plural } from '#shared/messages/en/format.ts'
import type { OutletActivity } from '#shared/overview/outlet-activity.ts'
import type { Interval } from '#shared/figure/interval.ts'
import type { Sentence } from '#shared/messages/words.ts'
import type {
  BestRow,
  BriefingCalls,
  BriefingHeadline,
  BriefingNumber,
  Call,
  CallMatter,
  MapState,
  OwnOutlet,
  OwnStanding,
  TopicAge,
  UnsayableClaim,
} from '#shared/report/briefing/briefing.ts'
import type { DeadlineReading } from '#shared/target/deadline.ts'
import type { Area } from '#shared/wilayah/area.ts'

const { interval, number } = format
/** `one product`, `two products`. */
/** `1 product`, `1–2 products`. */
const products = (count: Interval) => `${interval(count)} ${count.high === 1 ? 'product' : 'products'}`
export const few = (count: number, one: string, many = `${one}s`) => `${numeral(count)} ${count === 1 ? one : many}`

export function headline(facts: BriefingHeadline): Sentence {
  switch (facts.kind) {
    case 'noTarget':
      return [{ text: `There is no monthly target for ${format.month(facts.month)}.` }]
    case 'silent':
      return [
        {
          text: `${facts.of === 1 ? 'This kabupaten/kota has not' : `None of the ${number(facts.of)} kabupaten/kota has`} reported `,
        },
        {
          text: facts.since === facts.month ? `for ${format.month(facts.month)}` : `since ${format.month(facts.since)}`,
          attention: true,
        },
        { text: '; the monthly target cannot be judged.' },
      ]
    case 'judged':
      return judgedHeadline(facts)
    case 'running': {
      const { month, of, reached, made, due, daysLeft } = facts
      return [
        { text: `${format.month(month)} is running: ${number(made)} of ${number(due)} products verified, ` },
        { text: `${number(reached)} of ${number(of)} kabupaten/kota complete; ` },
        { text: daysLeft === 0 ? 'the last day.' : `${plural(daysLeft, 'day')} left.`, attention: true },
      ]
    }
    case 'one':
      return oneHeadline(facts)
  }
}

function judgedHeadline({ month, of, tally }: Extract<BriefingHeadline, { kind: 'judged' }>): Sentence {
  const { met, short, none, notReported } = tally
  const start = `${format.month(month)}: `
  if (met === of) return [{ text: `${start}all ${number(of)} kabupaten/kota met the target.` }]
  const rest = [
    short > 0 && `${numeral(short)} short`,
    none > 0 && `${numeral(none)} nihil`,
    notReported > 0 && `${numeral(notReported)} not reported`,
  ].filter((part) => part !== false)
  const count = met === 0 ? `none of ${number(of)}` : `${number(met)} of ${number(of)}`
  return [
    { text: `${start}${count} kabupaten/kota met the target; ` },
    { text: `${rest.join(', ')}.`, attention: true },
  ]
}

function oneHeadline(facts: Extract<BriefingHeadline, { kind: 'one' }>): Sentence {
  const { name, state, target, made, unverified, silentMonths, daysLeft } = facts
  const month = format.month(facts.month)
  const waiting = unverified > 0 ? `, ${few(unverified, 'product')} waiting to be verified` : ''
  const count = `${number(made)} of ${number(target)}`
  switch (state) {
    case 'met':
      return [{ text: `${name} met the target of ${month}: ${count} products verified.` }]
    case 'short':
      return [
        { text: `${name} is ` },
        { text: `${few(Math.max(0, target - made), 'product')} short`, attention: true },
        { text: ` of the target of ${month}: ${count}${waiting}.` },
      ]
    case 'none':
      return [
        { text: `${name} reported ` },
        { text: 'nihil', attention: true },
        { text: ` for ${month}: 0 of ${number(target)} products.` },
      ]
    case 'notReported':
      return [
        { text: `${name} ` },
        {
          text: silentMonths > 1 ? `has not reported for ${numeral(silentMonths)} months in a row` : 'has not reported',
          attention: true,
        },
        { text: `${silentMonths > 1 ? `, up to ${month}` : ` for ${month}`}${waiting}.` },
      ]
    case 'running':
      if (made >= target) return [{ text: `${name} is complete for ${month}: ${count} products verified.` }]
      return [
        { text: `${name} still owes ` },
        { text: few(target - made, 'product'), attention: true },
        {
          text: ` for ${month}${waiting}; ${daysLeft === 0 ? 'today is the last day' : `${plural(daysLeft, 'day')} left`}.`,
        },
      ]
  }
}

export function ownOutlet({ launched, possibly, missed }: OwnOutlet): Sentence {
  const passed = missed > 0 ? `, after ${few(missed, 'missed deadline')}` : ''
  if (launched) {
    const count = launched.count > 1 ? `${few(launched.count, 'outlet')}, the first ` : ''
    return [{ text: `NTT Mart is open: ${count}${format.window(launched)}${passed}.` }]
  }
  if (possibly) return [{ text: `NTT Mart may be open (${format.window(possibly)}); the day is not sure.` }]
  return [
    { text: 'NTT Mart is ' },
    { text: `not open${missed > 0 ? `; ${few(missed, 'deadline')} missed` : ''}.`, attention: true },
  ]
}

export function change(facts: FigureChange, since: Day): string {
  const day = format.shortDay(since)
  switch (facts.kind) {
    case 'none':
      return 'no record'
    case 'first':
      return `first recorded after ${day}`
    case 'gone':
      return `records taken back after ${day}`
    case 'same':
      return `same as on ${day}`
    case 'changed':
      return `${format.change(facts.change)} since ${day}`
  }
}

export function numberUnit({ figure, value }: BriefingNumber, of: number): string {
  if (figure === 'outletsLaunched')
    return of === 1 ? figureMessages.unit('outlet', value?.high ?? 0) : `of ${number(of)}`
  if (figure === 'mentoringCompleted') return 'completed'
  if (figure === 'mentoringUnrecorded') return 'without a record'
  return figure === 'umkmRegistered' ? '' : figureMessages.unit('product', value?.high ?? 0)
}

export function numberDetail({ figure, unsure, value }: BriefingNumber): string | undefined {
  if (figure === 'productsLaunched' && value && unsure) {
    const named = { low: Math.max(0, value.low - unsure.high), high: Math.max(0, value.high - unsure.low) }
    return unsure.high === 0 ? 'all have a name' : `${interval(named)} with a name, ${interval(unsure)} without`
  }
  if (figure === 'outletsLaunched' && unsure) return `day of ${few(unsure.high, 'outlet')} not sure`
  if (figure === 'umkmRegistered' && value && value.of > 1) {
    return `on record in ${number(value.reporting)} of ${number(value.of)} kabupaten/kota`
  }
  return undefined
}

export function matter(facts: CallMatter): string {
  switch (facts.kind) {
    case 'notReported':
      return facts.months > 1 ? `${few(facts.months, 'month')} not reported` : 'not reported'
    case 'behind':
      return `${few(facts.missing, 'product')} short that month`
    case 'noOutlet':
      return facts.missed > 0 ? 'no outlet, deadline missed' : 'no outlet'
    case 'silentOutlet':
      return facts.outlets > 1 ? `${few(facts.outlets, 'outlet')} without shelf report` : 'outlet without shelf report'
    case 'unnamed':
      return `${products(facts.products)} without a name`
    case 'unrecorded':
      return `mentoring of ${products(facts.products)} not recorded`
  }
}

export function question(facts: CallMatter): string {
  switch (facts.kind) {
    case 'notReported':
      return `${capital(facts.months > 1 ? `${few(facts.months, 'monthly report')} are` : 'the monthly report is')} missing; nihil is reported too`
    case 'behind':
      return `${capital(few(facts.missing, 'product'))} short that month: what is in the way, when do they follow?`
    case 'noOutlet':
      return 'No outlet is open: how far is it, when does it open?'
    case 'silentOutlet':
      return `${capital(few(facts.outlets, 'outlet'))} two months without a shelf report; an empty shelf is reported too`
    case 'unnamed':
      return `${products(facts.products)} of the launch without a name: called what, of which desa and UMKM?`
    case 'unrecorded':
      return `The mentoring of ${products(facts.products)} is not recorded`
  }
}

export function gap(value: number | null): string | undefined {
  if (value === null || value === 0) return undefined
  return value > 0 ? `${plural(value, 'product')} behind this year` : `${plural(-value, 'product')} ahead this year`
}

export function moreCalls({ others, tied }: BriefingCalls): string | undefined {
  if (others === 0) return undefined
  const same = tied > 0 ? `; ${numeral(tied)} as urgent as the last` : ''
  return `${capital(few(others, 'other kabupaten/kota has', 'other kabupaten/kota have'))} matters waiting too${same}.`
}

export function bestText({ monthsMet, monthsElapsed, streak, made }: BestRow): string {
  const run = streak > 1 ? `, ${number(streak)} in a row` : ''
  return `${number(monthsMet)}/${number(monthsElapsed)} months met${run}; ${products(made)}`
}

type Months = { monthsMet: number; monthsElapsed: number }
const months = (part: Months) =>
  `${number(part.monthsMet)}/${number(part.monthsElapsed)} months (${number(Math.round((part.monthsMet / part.monthsElapsed) * 100))}%)`

export function standing(own: OwnStanding, name: string): string[] {
  const { rank, rankBefore, ranked, monthsMet, monthsElapsed, streak, island, province } = own
  const moved =
    rank === null || rankBefore === null || rank === rankBefore
      ? ''
      : `, ${rank < rankBefore ? 'up' : 'down'} from ${number(rankBefore)}`
  return [
    rank === null ? 'No month was reported, so there is no rank' : `Rank ${number(rank)} of ${number(ranked)}${moved}`,
    ...(monthsElapsed > 0
      ? [`${name} ${months({ monthsMet, monthsElapsed })}${streak > 1 ? `, ${numeral(streak)} in a row` : ''}`]
      : []),
    ...(island && island.monthsElapsed > 0 ? [`${island.name} ${months(island)}`] : []),
    ...(province.monthsElapsed > 0 ? [`Province ${months(province)}`] : []),
  ]
}

export function deadlineState({
  state,
  reachedOnDue,
  reachedNow,
  value,
  reachedLateOn,
  daysLeft,
}: DeadlineReading): string {
  const then = `${interval(reachedOnDue ?? reachedNow)} of ${number(value)}`
  switch (state) {
    case 'running':
      return `${interval(reachedNow)} of ${number(value)}; ${plural(daysLeft ?? 0, 'day')} left`
    case 'met':
      return `${interval(reachedNow)} of ${number(value)}: met`
    case 'unclear':
      return `${then}: not sure`
    case 'missed':
      return `${then}: missed${reachedLateOn ? `; reached ${format.shortDay(reachedLateOn)}` : ''}`
  }
}

export function claimText({ figure, valueText, unit, saidFor, speaker }: UnsayableClaim): string {
  const name = figure === null ? '' : ` (${figureMessages.name(figure)})`
  return `“${claimMessages.value(valueText, unit)}”${name}, ${format.shortDay(saidFor)}, ${speaker}`
}

export function insteadOf({ record, meanings }: UnsayableClaim): string {
  if (meanings !== undefined) return `used for ${few(meanings, 'different thing')}`
  return record ? `on record now ${interval(record)}` : 'conflicts with other claims'
}

export function topicAge({ topic, lastDay, daysOld }: TopicAge): string {
  const name = figureMessages.topic(topic)
  return lastDay ? `${name} ${format.shortDay(lastDay)} (${plural(daysOld ?? 0, 'day')})` : `${name} none`
}

export const mapStates: Record<MapState, string> = {
  met: 'met',
  short: 'short',
  none: 'nihil',
  notReported: 'not reported',
  running: 'running',
  noTarget: 'no target',
  launched: 'outlet open',
  possibly: 'possibly open',
  notLaunched: 'not open',
  elsewhere: 'outside of this sheet',
}

export function areaName(area: Area, name: string | undefined): string {
  if (area.kind === 'province') return `Province of ${name ?? 'Nusa Tenggara Timur'}`
  return area.kind === 'island' ? area.island : (name ?? area.code)
}

/** An instant as the province's clock shows it. */
export function instant(text: string): string {
  const at = new Date(Date.parse(text) + 8 * 3_600_000).toISOString()
  return `${format.shortDay(at.slice(0, 10) as Day)} ${at.slice(11, 16)}`
}

export function activityOf({ counts, silent }: OutletActivity): string {
  const { outletsOperating, outletsStocked, outletsSelling } = counts
  const parts = [
    outletsOperating && `${interval(outletsOperating)} operating`,
    outletsStocked && `${interval(outletsStocked)} with goods`,
    outletsSelling && `${interval(outletsSelling)} selling`,
    silent.high > 0 && `${interval(silent)} without shelf report`,
  ]
  return parts.filter((part) => typeof part === 'string').join(' · ')
}

/** All that waits of one kabupaten in one line, and what it is behind by. */
export function callText({ matters, gap: behind }: Call): string {
  const late = behind !== null && behind > 0 ? gap(behind) : undefined
  return [...matters.map((each) => matter(each)), ...(late === undefined ? [] : [late])].join('; ')
}
