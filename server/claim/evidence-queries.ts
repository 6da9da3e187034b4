import type { Db } from '#server/db/database.ts'
import { listFigureSteps, type FigureStep } from '#server/figure/queries.ts'
import { listOutlets } from '#server/outlet/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { Evidence } from '#shared/claim/records.ts'
import type { Day } from '#shared/day/day.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { figureHistory } from '#shared/figure/history.ts'
import type { KabupatenRow, OutletRow } from '#shared/overview/overview.ts'
import { toRolloutRows } from '#shared/outlet/rollout-rows.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'

/** What claims are checked against, read once per answer: the kabupaten of a scope, their outlets with all reports, and how every figure changed. */
export type ClaimGround = { scope: Scope; kabupaten: KabupatenRow[]; outlets: OutletRow[]; steps: FigureStep[] }

/** Claims are public, so they stand beside all that is recorded of a province, whoever asks. */
export async function loadClaimGround(db: Db, scope: Scope, knownAt?: Date): Promise<ClaimGround> {
  return {
    scope,
    kabupaten: await listKabupaten(db, scope),
    outlets: await listOutlets(db, scope, knownAt),
    steps: await listFigureSteps(db, scope, { figures: figureNames, knownAt }),
  }
}

/** What the registry holds for the checks of claims. */
export function evidenceOf(ground: ClaimGround, today: Day): Evidence {
  const history = figureHistory(ground.steps)
  const codesOf = (areaText: string) => {
    const area = parseArea(areaText)
    return area ? codesInArea(area, ground.kabupaten) : []
  }
  return {
    records: {
      intervalAt: (figure, area, day) => history.intervalAt(figure, codesOf(area), day),
      firstDay: (figure, area) => history.firstDay(figure, codesOf(area)),
      launches: toRolloutRows(ground.outlets).map(({ kabupatenCode, notBefore, notAfter }) => ({
        kabupatenCode,
        window: { notBefore, notAfter },
      })),
    },
    register: ground.kabupaten,
    today,
  }
}
