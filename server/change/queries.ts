import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { countChangeEvents, listChangeEvents } from '#server/figure/change-event-queries.ts'
import { listFigureSums, type AsOf, type FigureStep } from '#server/figure/queries.ts'
import { listTargets, targetsFor } from '#server/target/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { ChangePage, TargetChange } from '#shared/change/answers.ts'
import type { TwoDays } from '#shared/change/figure-change.ts'
import { endOfDay, firstDayBefore, type Comparison, type Period } from '#shared/change/period.ts'
import type { SubjectGroup } from '#shared/change/subject-group.ts'
import { concernsArea, targetChangesOf } from '#shared/change/target-changes.ts'
import type { Day } from '#shared/day/day.ts'
import { asOfProblem } from '#shared/day/programme-days.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { figuresAt } from '#shared/figure/figures-at.ts'
import type { AnswerInfo, FigureSum } from '#shared/overview/overview.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'

type Compared = { period: Period; by: Comparison; knownAt?: Date | undefined }
type Question = Compared & { area: string; about?: SubjectGroup | undefined }

/** Of one kabupaten nearly everything is told, of several what matters most. */
const EVENTS_OF_ONE = 200
const EVENTS_OF_EACH = 8

/**
 * What differs between two days, and what happened meanwhile in an area.
 * @throws DomainError not-found for an area that does not exist.
 */
export async function getChangePage(
  db: Db,
  province: Scope,
  { area, about, ...compared }: Question,
): Promise<Omit<ChangePage, keyof AnswerInfo>> {
  const { period, by } = compared
  const kabupaten = await listKabupaten(db, province)
  const parsed = parseArea(area)
  const codes = parsed ? codesInArea(parsed, kabupaten) : []
  if (codes.length === 0) throw new DomainError('not-found', (say) => say.noArea(area))
  const scope = parsed?.kind === 'province' ? province : { kabupaten: codes }
  const eventsPerKabupaten = codes.length === 1 ? EVENTS_OF_ONE : EVENTS_OF_EACH
  const filter = { ...compared, about }
  const counts = await countChangeEvents(db, scope, filter)
  const eventful = { kabupaten: [...new Set(counts.map((row) => row.kabupatenCode))] }
  const targets = about === undefined ? await listTargetChanges(db, province, compared) : []
  return {
    ...period,
    ...{ by, area, about: about ?? null, kabupaten },
    ...(await listFiguresOfTwoDays(db, province, compared)),
    events: await listChangeEvents(db, eventful, { ...filter, most: eventsPerKabupaten }),
    eventsPerKabupaten,
    counts,
    targets: targets.filter(({ target }) => parsed && concernsArea(target, { area: parsed, codes })),
  }
}

/**
 * The time between two days; without the first one, a month.
 * @throws DomainError invalid-input when the first is later than the second, or before the programme
 */
export function requirePeriod(from: Day | undefined, to: Day): Period {
  const first = from ?? firstDayBefore(to)
  const problem = first > to ? 'after-to' : asOfProblem(first, to)
  if (problem) throw new DomainError('invalid-input', (say) => say.periodOutside(first, to))
  return { from: first, to }
}

/** Every figure of every kabupaten in a scope on the two days that are compared. */
export async function listFiguresOfTwoDays(db: Db, scope: Scope, { period, by, knownAt }: Compared): Promise<TwoDays> {
  const { from, to } = period
  if (by === 'recorded') {
    const [first, last] = knownOn({ period, knownAt })
    return {
      before: await listSums(db, scope, { day: from, knownAt: first }),
      after: await listSums(db, scope, { day: to, knownAt: last }),
    }
  }
  const steps = await listFigureSums(db, scope, { figures: figureNames, knownAt, cuts: [from, to] })
  return { before: sumsAt(steps, from), after: sumsAt(steps, to) }
}

async function listSums(db: Db, scope: Scope, { day, knownAt }: AsOf): Promise<FigureSum[]> {
  return sumsAt(await listFigureSums(db, scope, { figures: figureNames, knownAt, cuts: [day] }), day)
}

/** On which day a figure changed last is not looked for, and its steps do not tell. */
function sumsAt(steps: readonly FigureStep[], day: Day): FigureSum[] {
  return figuresAt(steps, day).map(({ lastDay: _lastDay, ...sum }) => sum)
}

async function listTargetChanges(db: Db, scope: Scope, { period, by, knownAt }: Compared): Promise<TargetChange[]> {
  const [first, last] = by === 'recorded' ? knownOn({ period, knownAt }) : [knownAt, knownAt]
  const before = targetsFor(scope, await listTargets(db, { asOf: period.from, knownAt: first }))
  return targetChangesOf(before, targetsFor(scope, await listTargets(db, { asOf: period.to, knownAt: last })))
}

/** What was on record at the end of each day; a view of what was known earlier still knows no more than then. */
function knownOn({ period, knownAt }: Omit<Compared, 'by'>): [Date, Date] {
  const upTo = (instant: Date) => (knownAt && knownAt < instant ? knownAt : instant)
  return [upTo(endOfDay(period.from)), upTo(endOfDay(period.to))]
}
