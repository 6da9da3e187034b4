import type { Db } from '#server/db/database.ts'
import { listFigureSteps } from '#server/figure/queries.ts'
import { listOutlets, toRollout } from '#server/outlet/queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { Evidence } from '#shared/claim/records.ts'
import type { Day } from '#shared/day/day.ts'
import { figureNames, topicOf, type FigureName } from '#shared/figure/figure.ts'
import { figureHistory } from '#shared/figure/history.ts'
import { codesInArea, parseArea } from '#shared/wilayah/area.ts'

type Wanted = { figures: readonly FigureName[]; today: Day; knownAt?: Date | undefined }

/** What the registry holds for the checks of claims about some figures. Claims are public, so they stand beside all of it. */
export async function gatherEvidence(db: Db, { figures, today, knownAt }: Wanted): Promise<Evidence> {
  const topics = new Set(figures.map(topicOf))
  const ofTopics = figureNames.filter((figure) => topics.has(topicOf(figure)))
  const steps = await listFigureSteps(db, OPEN_SCOPE, { figures: ofTopics, knownAt })
  const register = await listKabupaten(db, OPEN_SCOPE)
  const rollout = toRollout(await listOutlets(db, OPEN_SCOPE, knownAt))
  const history = figureHistory(steps)
  const codesOf = (areaText: string) => {
    const area = parseArea(areaText)
    return area ? codesInArea(area, register) : []
  }
  return {
    records: {
      intervalAt: (figure, area, day) => history.intervalAt(figure, codesOf(area), day),
      firstDay: (figure, area) => history.firstDay(figure, codesOf(area)),
      launches: rollout.map(({ kabupatenCode, notBefore, notAfter }) => ({ kabupatenCode, window: { notBefore, notAfter } })),
    },
    register,
    today,
  }
}
