import type { Db } from '#server/db/database.ts'
import { listFigureSums, listFirstSteps, type FigureStep } from '#server/figure/queries.ts'
import { listOutlets } from '#server/outlet/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { recordQuestions, type RecordQuestions } from '#shared/claim/record-questions.ts'
import type { Evidence } from '#shared/claim/records.ts'
import type { StoredClaim } from '#shared/claim/schema.ts'
import type { Day } from '#shared/day/day.ts'
import { figuresOfTopics } from '#shared/figure/figure.ts'
import { figureHistory, type FigureHistory } from '#shared/figure/history.ts'
import type { KabupatenRow, OutletRow } from '#shared/overview/overview.ts'
import { toRolloutRows } from '#shared/outlet/rollout-rows.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'

/** What claims are checked against beside the figures, read once per answer: the kabupaten of a scope and their outlets with all reports, as far as was known. */
export type ClaimGround = {
  scope: Scope
  knownAt: Date | undefined
  kabupaten: KabupatenRow[]
  outlets: OutletRow[]
}

/** Claims are public, so they stand beside all that is recorded of a province, whoever asks. */
export async function loadClaimGround(db: Db, scope: Scope, knownAt?: Date): Promise<ClaimGround> {
  return {
    ...{ scope, knownAt },
    kabupaten: await listKabupaten(db, scope),
    outlets: await listOutlets(db, scope, knownAt),
  }
}

/** What the registry holds for the checks of some claims, and of no others: only what these ask about is read. */
export async function loadEvidence(
  db: Db,
  ground: ClaimGround,
  { claims, today }: { claims: readonly StoredClaim[]; today: Day },
): Promise<Evidence> {
  const { scope, knownAt } = ground
  const questions = recordQuestions(claims)
  const history = figureHistory(await listAskedSums(db, ground, questions))
  const beginnings = figureHistory(await listFirstSteps(db, scope, { figures: questions.beginnings, knownAt }))
  const known = new Set([...questions.days].flatMap(([figure, days]) => days.map((day) => `${figure}|${day}`)))
  return evidenceOf(ground, {
    today,
    intervalAt: (figure, codes, day) => {
      if (!known.has(`${figure}|${day}`)) throw new Error(`${figure} on ${day} was not read for the checks`)
      return history.intervalAt(figure, codes, day)
    },
    firstDay: beginnings.firstDay,
  })
}

/** Figures on the days that are asked of them; the others of their topics only tell that something of it is on record. */
async function listAskedSums(
  db: Db,
  { scope, knownAt }: ClaimGround,
  { days }: RecordQuestions,
): Promise<FigureStep[]> {
  const figures = figuresOfTopics([...days.keys()])
  return listFigureSums(db, scope, { figures, cuts: [...days.values()].flat(), knownAt })
}

type Recorded = FigureHistory & { today: Day }

/** The same from figures that were read already, with the areas by the names that claims give them. */
export function evidenceOf(ground: ClaimGround, { today, intervalAt, firstDay }: Recorded): Evidence {
  const codesOf = (areaText: string) => {
    const area = parseArea(areaText)
    return area ? codesInArea(area, ground.kabupaten) : []
  }
  return {
    records: {
      intervalAt: (figure, area, day) => intervalAt(figure, codesOf(area), day),
      firstDay: (figure, area) => firstDay(figure, codesOf(area)),
      launches: toRolloutRows(ground.outlets).map(({ kabupatenCode, notBefore, notAfter }) => ({
        kabupatenCode,
        window: { notBefore, notAfter },
      })),
    },
    register: ground.kabupaten,
    today,
  }
}
