import { figureChange } from '#shared/change/figure-change.ts'
import { addMonths, daysBetween, monthOf, oneMonthBefore, type Day, type Month } from '#shared/day/day.ts'
import { isExact } from '#shared/day/window.ts'
import { topicOf, type FigureName, type Topic } from '#shared/figure/figure.ts'
import { conflictMarkOf } from '#shared/overview/claim-mark.ts'
import { headlineOf } from '#shared/overview/headline.ts'
import { outletActivityOf } from '#shared/overview/outlet-activity.ts'
import { outletDeadlines } from '#shared/overview/outlet-deadlines.ts'
import type { KabupatenRow, RolloutRow } from '#shared/overview/overview.ts'
import { lastRecordDay, rollUp } from '#shared/overview/roll-up.ts'
import type { RankedPace } from '#shared/target/ranking.ts'
import { codesInArea, formatArea, type Area } from '#shared/wilayah/area.ts'
import { bestOf } from './best.ts'
import { briefingBoard } from './board-lines.ts'
import { factsInArea, type AreaFacts } from './briefing-area.ts'
import type { Briefing, BriefingMap, BriefingMoment, BriefingNumber, OwnOutlet, TopicAge } from './briefing.ts'
import { callsOf } from './calls.ts'
import { drawMap, type Shapes } from './map-drawing.ts'
import { mentoringFigures } from './mentoring-parts.ts'
import { judgedMonth, monthHeadline } from './month-standing.ts'
import { obstaclesOf, type ReportedObstacle } from './obstacles.ts'
import { unsayableClaims } from './unsayable.ts'

/** Everything that a sheet is made of. `obstacles` is left out where the reader may not read the reports. */
export type BriefingFacts = BriefingMoment & {
  province: AreaFacts
  /** Of the year of the month, ranked among all. */
  paces: readonly RankedPace[]
  obstacles?: readonly ReportedObstacle[]
  shapes: Shapes
  simulated: boolean
  hasOfficialBoundaries: boolean
}

const MAP_WIDTH = 336
const MAP_TALLEST = 168
const DEADLINES = 3
const topicsOnSheet: readonly Topic[] = ['umkm', 'launch', 'verification', 'mentoring', 'rollout', 'shelf']

/** Makes the sheet, all but the hash of what it says. The same facts give the same sheet, on any day. */
export function makeBriefing(facts: BriefingFacts): Omit<Briefing, 'hash'> {
  const { area, month, asOf, knownAt, province, paces, obstacles, simulated, hasOfficialBoundaries } = facts
  const own = factsInArea(province, area)
  const { kabupaten, figures, board } = own
  const codes = kabupaten.map((row) => row.code)
  const judged = judgedMonth(month, asOf)
  const calls = callsOf(own, { judged, asOf, paces })
  const activity = outletActivityOf(figures, { codes, asOf })
  const [only, ...others] = kabupaten
  const isOne = only !== undefined && others.length === 0
  const until = month < monthOf(asOf) ? addMonths(month, 1) : month
  return {
    ...{ area, month, asOf, knownAt, of: codes.length, simulated, hasOfficialBoundaries },
    ...(isOne && { name: only.shortName, fullName: only.name }),
    headline: monthHeadline({ month, asOf, kabupaten, board }),
    rollout: isOne ? ownOutlet(own) : headlineOf(own),
    numbers: numbersOf(own, area),
    board: briefingBoard(board, kabupaten, until),
    map: mapOf(facts, own),
    mentoring: mentoringFigures.flatMap((figure) => rollUp(figures, figure, { codes, asOf }) ?? []),
    deadlines: outletDeadlines(own)
      .map(({ reading }) => reading)
      .slice(-DEADLINES),
    ...(activity && { activity }),
    calls,
    best: bestOf(paces, { year: Number(month.slice(0, 4)), kabupaten, all: province.kabupaten }),
    ...(obstacles && { obstacles: obstaclesOf(obstacles, { kabupaten, first: calls.rows.map(({ code }) => code) }) }),
    claims: unsayableClaims(own.claims, { figures, kabupaten, asOf }),
    freshness: topicsOnSheet.map((topic) => topicAge(topic, own)),
  }
}

function numbersOf(own: AreaFacts, area: Area): BriefingNumber[] {
  const { asOf, figures, monthAgo, claims, kabupaten, rollout } = own
  const codes = kabupaten.map((row) => row.code)
  const since = oneMonthBefore(asOf)
  const hasSplit = rollUp(figures, 'mentoringCompleted', { codes, asOf }) !== undefined
  const toNumber = (figure: FigureName): BriefingNumber => {
    const value = rollUp(figures, figure, { codes, asOf })
    const conflicts = conflictMarkOf(claims, { figure, scope: formatArea(area), asOf })?.count ?? 0
    const change = figureChange({ before: monthAgo, after: figures }, figure, codes)
    return { figure, ...(value && { value }), change, since, conflicts }
  }
  const unnamed = rollUp(figures, 'productsUnnamed', { codes, asOf })
  const unsure = rollout.filter((row) => !isExact(row) && row.notBefore <= asOf).length
  return [
    toNumber('umkmRegistered'),
    { ...toNumber('productsLaunched'), ...(unnamed && { unsure: { low: unnamed.low, high: unnamed.high } }) },
    toNumber(hasSplit ? 'mentoringCompleted' : 'mentoringUnrecorded'),
    { ...toNumber('outletsLaunched'), ...(unsure > 0 && { unsure: { low: unsure, high: unsure } }) },
  ]
}

function ownOutlet(own: AreaFacts): OwnOutlet {
  const { asOf, rollout } = own
  const readings = outletDeadlines(own).map(({ reading }) => reading)
  const missed = readings.filter(({ state }) => state === 'missed').length
  const sure = rollout.filter(({ notAfter }) => notAfter <= asOf).toSorted(byDay)
  const possible = rollout.filter(({ notBefore, notAfter }) => notBefore <= asOf && notAfter > asOf).toSorted(byDay)
  const [first] = sure
  const [maybe] = possible
  return {
    ...{ kind: 'own', missed },
    ...(first && { launched: { notBefore: first.notBefore, notAfter: first.notAfter, count: sure.length } }),
    ...(!first && maybe && { possibly: { notBefore: maybe.notBefore, notAfter: maybe.notAfter } }),
  }
}

const byDay = (one: RolloutRow, other: RolloutRow) =>
  one.notAfter === other.notAfter ? 0 : one.notAfter < other.notAfter ? -1 : 1

function mapOf({ area, month, province, shapes }: BriefingFacts, own: AreaFacts): BriefingMap {
  const codes = codesInArea(area, province.kabupaten)
  const cells = own.board.filter((cell) => cell.month === month)
  const isHeard = cells.some((cell) => cell.state !== 'notReported' || cell.unverified > 0)
  const layer = isHeard ? 'month' : 'outlets'
  const launches = own.rollout.filter(({ notBefore }) => notBefore <= own.asOf)
  const stateOf = ({ code }: KabupatenRow) => {
    if (!codes.includes(code)) return 'elsewhere'
    if (layer === 'month') return cells.find((cell) => cell.kabupatenCode === code)?.state ?? 'noTarget'
    const here = launches.filter((row) => row.kabupatenCode === code)
    if (here.some((row) => row.notAfter <= own.asOf)) return 'launched'
    return here.length > 0 ? 'possibly' : 'notLaunched'
  }
  // At the capital: where an outlet stands exactly may be corrected later, and the sheet must not change with it.
  const places = own.kabupaten.filter(({ code }) => launches.some((row) => row.kabupatenCode === code))
  return {
    layer,
    classes: province.kabupaten.map((row) => ({ code: row.code, state: stateOf(row) })),
    drawing: drawMap(shapes, {
      ...{ kabupaten: province.kabupaten, codes, places },
      ...{ width: MAP_WIDTH, tallest: MAP_TALLEST },
    }),
  }
}

function topicAge(topic: Topic, { figures, asOf }: AreaFacts): TopicAge {
  const lastDay = lastRecordDay(figures.filter(({ figure }) => topicOf(figure) === topic))
  return { topic, lastDay, daysOld: lastDay && daysBetween(lastDay, asOf) }
}

/** The month that a sheet is about where nobody says: the last that is over, or the first of the programme. */
export function usualMonth(asOf: Day, first: Month): Month {
  const lastOver = addMonths(monthOf(asOf), -1)
  const running = monthOf(asOf)
  return lastOver >= first ? lastOver : running
}
