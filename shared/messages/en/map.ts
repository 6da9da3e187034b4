import type { Interval } from '#shared/figure/interval.ts'
import type { mapMessages as idMapMessages } from '#shared/messages/id/map.ts'
import type { MapClassLabel } from '#shared/wilayah/map-classes.ts'
import type { MentoringSplit } from '#shared/wilayah/map-mentoring-layer.ts'
import type { MonthTargetValue } from '#shared/wilayah/map-month-target-layer.ts'
import type { OutletSummary, OutletValue } from '#shared/wilayah/map-outlet-layer.ts'
import type { MapLayerKey, MapSummary, MapValue } from '#shared/wilayah/map-layers.ts'
import { boardMessages } from './board.ts'
import { format, plural } from './format.ts'

type NameOf = (kabupatenCode: string) => string

const classNames: Record<Exclude<MapClassLabel['kind'], 'launchedIn' | 'count' | 'silentDays'>, string> = {
  possiblyLaunched: 'may have opened',
  notLaunched: 'not opened',
  monthMet: 'met',
  monthShort: 'short',
  monthNone: 'none',
  monthNotReported: 'not reported',
  monthUnderway: 'some, not enough yet',
  monthNothingYet: 'no report this month yet',
  completedAll: 'all completed',
  completedMost: 'half or more completed',
  completedSome: 'less than half completed',
  completedNone: 'none completed',
  noRecord: 'no record',
}

const layerNames: Record<MapLayerKey, string> = {
  outlets: 'Outlets',
  monthTarget: 'This month’s target',
  mentoring: 'Mentoring',
  readyProducts: 'Ready products',
  freshness: 'Freshness of data',
}

const mentoringNames: Record<keyof MentoringSplit, string> = {
  completed: 'completed',
  transferred: 'transferred',
  ongoing: 'under way',
  pending: 'waiting',
  stopped: 'stopped',
  unrecorded: 'unrecorded',
}

function classLabel(label: MapClassLabel): string {
  switch (label.kind) {
    case 'launchedIn':
      return label.fromYear === label.toYear ? `opened ${label.toYear}` : `opened ${label.fromYear} or ${label.toYear}`
    case 'count':
      return label.from === label.to
        ? plural(label.to, 'product')
        : `${format.number(label.from)}–${format.number(label.to)} products`
    case 'silentDays':
      if (label.to === undefined) return `over ${plural(label.from - 1, 'day')} ago`
      return label.from === 0
        ? `up to ${plural(label.to, 'day')} ago`
        : `${format.number(label.from)}–${format.number(label.to)} days ago`
    default:
      return classNames[label.kind]
  }
}

function outlets({ launches, count, planned }: OutletValue): string {
  const past = launches.filter((launch) => launch.state !== 'notYet')
  const [first] = past
  if (!first) return planned || launches.length > 0 ? 'outlet not opened' : 'no record of an outlet'
  const now = standing(past)
  if (past.length > 1) return `${format.interval(count)} outlets opened, the first ${format.window(first)}${now}`
  if (first.state === 'possibly') return `an outlet may have opened, within ${format.window(first)}`
  if (first.notBefore === first.notAfter) return `1 outlet opened ${format.window(first)}${now}`
  return `1 outlet opened within ${format.window(first)}${now}`
}

/** What became of the outlets since, as far as it is told; how many, where there are several. */
function standing(launches: OutletValue['launches']): string {
  const counts = (['operating', 'paused', 'closed'] as const).flatMap((state) => {
    const count = launches.filter((launch) => launch.stands === state).length
    if (count === 0) return []
    const { [state]: name } = mapMessages.point
    return launches.length === 1 ? [name] : [`${format.number(count)} ${name}`]
  })
  return counts.length > 0 ? `; ${counts.join(', ')}` : ''
}

function monthTarget({ month, cell }: MonthTargetValue): string {
  if (!cell) return `${format.month(month)}: not reported`
  return `${format.month(month)}: ${boardMessages.cell(cell)}`
}

function split(states: MentoringSplit): string {
  const parts = (Object.keys(mentoringNames) as (keyof MentoringSplit)[])
    .filter((state) => states[state].high > 0)
    .map((state) => `${format.interval(states[state])} ${mentoringNames[state]}`)
  return parts.length > 0 ? `mentoring: ${parts.join(', ')}` : 'no product to mentor'
}

function value(facts: MapValue): string {
  switch (facts.kind) {
    case 'outlets':
      return outlets(facts)
    case 'monthTarget':
      return monthTarget(facts)
    case 'mentoring':
      return facts.split ? split(facts.split) : 'no record of mentoring'
    case 'readyProducts':
      return readyProducts(facts.ready, facts.launched)
    case 'freshness':
      if (facts.lastDay === null || facts.silentDays === null) return 'no record'
      return `last record ${format.shortDay(facts.lastDay)}, ${plural(facts.silentDays, 'day')} ago`
  }
}

function readyProducts(ready: Interval | undefined, launched: Interval | undefined): string {
  if (!ready) return 'readiness not checked'
  const of = launched ? ` of ${format.interval(launched)}` : ''
  return `${format.interval(ready)}${of} products ready`
}

function outletSummary({ total, launched, notLaunched, noRecord }: OutletSummary, nameOf: NameOf): string {
  const who = notLaunched.length <= 3 ? format.list(notLaunched.map(nameOf)) : format.number(notLaunched.length)
  const rest = [
    notLaunched.length > 0 && `${who} not yet`,
    noRecord.length > 0 && `${format.number(noRecord.length)} without a record`,
  ].filter((part) => part !== false)
  return `${[`${format.interval(launched)} of ${total} kabupaten and kota have opened an outlet`, ...rest].join('; ')}.`
}

function summary(facts: MapSummary, nameOf: NameOf): string {
  switch (facts.kind) {
    case 'outlets':
      return outletSummary(facts, nameOf)
    case 'monthTarget':
      if (facts.notReported === facts.total) return `No product was reported for ${format.month(facts.month)}.`
      if (facts.isRunning)
        return `${format.month(facts.month)} is running: ${facts.met} of ${facts.total} kabupaten and kota have met the target.`
      return `${format.month(facts.month)}: ${facts.met} of ${facts.total} kabupaten and kota met the target, ${facts.behind} were short or had none, ${facts.notReported} did not report.`
    case 'mentoring':
      if (facts.recorded === 0) return 'Mentoring is not on record in any kabupaten or kota.'
      return `On record in ${facts.recorded} of ${facts.total} kabupaten and kota; ${split(facts.split)}.`
    case 'readyProducts':
      if (facts.recorded === 0) return 'Readiness was not checked in any kabupaten or kota.'
      return `${format.interval(facts.ready)} products are ready for an outlet; checked in ${facts.recorded} of ${facts.total} kabupaten and kota.`
    case 'freshness':
      if (facts.newestDay === null || facts.newestSilentDays === null) return 'No kabupaten or kota has a record.'
      return `Newest record ${format.day(facts.newestDay)}, ${plural(facts.newestSilentDays, 'day')} ago; ${facts.fresh} of ${facts.total} kabupaten and kota have one of the last month.`
  }
}

export const mapMessages: typeof idMapMessages = {
  layer: (layer) => layerNames[layer],
  classLabel,
  value,
  summary,
  place: (name, text) => `${name}: ${text}`,
  label: (layer, place) => `Map of ${place ?? 'Nusa Tenggara Timur'}: ${layer}`,
  instructions: 'Arrow keys move between kabupaten, Enter opens the page of one.',
  tapAgain: 'Tap again to open its page.',
  touchHint: 'Tap a kabupaten to read its record.',
  zoomHint: 'Zoom with the buttons, a pinch, or Ctrl + scroll.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  wholeMap: (place) => `Show all of ${place ?? 'NTT'}`,
  approximateBoundaries: 'approximate boundaries',
  officialBoundaries: 'official boundaries',
  legend: 'Colours and patterns',
  points: 'Outlets as points',
  point: {
    none: 'not opened',
    planned: 'planned',
    prepared: 'in preparation',
    possibly: 'may have opened',
    exact: 'opened, day known',
    window: 'opened, day uncertain',
    operating: 'operating',
    paused: 'paused',
    closed: 'closed',
  },
  pointNote: 'outlets stand at the capital until their place is surveyed',
  openPage: 'Open page',
  mapFailed: 'The map could not be loaded; the table holds the same.',
  table: {
    caption: (layer) => `${layer} by kabupaten and kota`,
    kabupaten: 'Kabupaten/Kota',
    island: 'Island',
    state: 'State',
    value: 'Record',
  },
}
