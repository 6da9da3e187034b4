import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { listFigureSteps } from '#server/figure/queries.ts'
import { reportDueDay } from '#server/setting/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { monthOf, type Day } from '#shared/day/day.ts'
import { figuresOfTopics } from '#shared/figure/figure.ts'
import { figureHistory } from '#shared/figure/history.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import type { DeadlineRow, TargetPage } from '#shared/target/answers.ts'
import { boardCells, firstTargetMonth, type TargetGround } from '#shared/target/board.ts'
import { readDeadline } from '#shared/target/deadline.ts'
import { paceOf } from '#shared/target/pace.ts'
import { lastRankingDay, rankPace, type RankedPace } from '#shared/target/ranking.ts'
import { deadlineTargets, type TargetMoment } from '#shared/target/target-rows.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { listTargets, loadTargetGround, targetsFor } from './queries.ts'

type PageQuestion = TargetMoment & { year?: number | undefined }

/**
 * Everything the target page shows, in one answer, the same for everybody.
 * @throws DomainError invalid-input for a year before the first target or after the day
 */
export async function getTargetPage(
  db: Db,
  scope: Scope,
  question: PageQuestion,
): Promise<Omit<TargetPage, keyof AnswerInfo>> {
  const { asOf, knownAt } = question
  const kabupaten = await listKabupaten(db, scope)
  const kabupatenCodes = kabupaten.map((row) => row.code)
  const groundOn = await loadTargetGround(db, scope, { knownAt, kabupatenCodes, earliest: lastRankingDay(asOf) })
  const ground = groundOn(asOf)
  const targets = targetsFor(scope, await listTargets(db, question))
  const years = targetYears(ground)
  const year = question.year ?? yearOf(asOf)
  if (!years.includes(year)) throw new DomainError('invalid-input', (say) => say.noTargetYear(year, asOf))
  return {
    year,
    years,
    kabupaten,
    board: boardCells(ground),
    pace: rankedPace(groundOn, { asOf, year }),
    deadlines: await readDeadlines(db, scope, { ...question, everywhere: kabupatenCodes }),
    targets: targets.toReversed(),
    reportDueDay: await reportDueDay(db),
  }
}

/** The pace of every kabupaten in a year, ranked; empty for a year that is none of `years`. */
export async function listPace(
  db: Db,
  scope: Scope,
  question: PageQuestion,
): Promise<Pick<TargetPage, 'year' | 'years' | 'pace'>> {
  const { asOf, knownAt, year = yearOf(asOf) } = question
  const kabupatenCodes = (await listKabupaten(db, scope)).map((row) => row.code)
  const groundOn = await loadTargetGround(db, scope, { knownAt, kabupatenCodes, earliest: lastRankingDay(asOf) })
  const years = targetYears(groundOn(asOf))
  return { year, years, pace: years.includes(year) ? rankedPace(groundOn, { asOf, year }) : [] }
}

function rankedPace(groundOn: (day: Day) => TargetGround, { asOf, year }: { asOf: Day; year: number }): RankedPace[] {
  return rankPace(paceOf(groundOn(asOf), year), paceOf(groundOn(lastRankingDay(asOf)), year))
}

/** The years that have had a target by the day of the ground, oldest first. */
function targetYears(ground: TargetGround): number[] {
  const first = firstTargetMonth(ground.targets)
  const last = yearOf(ground.asOf)
  if (first === undefined) return [last]
  const from = Math.min(Number(first.slice(0, 4)), last)
  return Array.from({ length: last - from + 1 }, (_, index) => from + index)
}

function yearOf(day: Day): number {
  return Number(monthOf(day).slice(0, 4))
}

async function readDeadlines(
  db: Db,
  scope: Scope,
  { everywhere, ...moment }: TargetMoment & { everywhere: readonly KabupatenCode[] },
): Promise<DeadlineRow[]> {
  const { asOf, knownAt } = moment
  const targets = deadlineTargets(targetsFor(scope, await listTargets(db, moment)))
  const figures = figuresOfTopics(targets.map((target) => target.figure))
  const steps = await listFigureSteps(db, scope, { figures, knownAt })
  const history = figureHistory(steps)
  return targets.map((target) => {
    const { figure, kabupatenCode } = target
    const codes = kabupatenCode === null ? everywhere : [kabupatenCode]
    const isRecorded = history.intervalAt(figure, codes, asOf) !== undefined
    const countAt = (day: Day) => history.intervalAt(figure, codes, day) ?? { low: 0, high: 0 }
    const ofTarget = steps.filter((step) => step.figure === figure && codes.includes(step.kabupatenCode))
    const days = ofTarget.flatMap((step) => (step.bound === 'certain' ? [step.day] : []))
    return { target, reading: isRecorded ? readDeadline(target, { countAt, days }, asOf) : null }
  })
}
