import type { Db } from '#server/db/database.ts'
import { listFigureClaims, listClaimsAbout } from '#server/claim/queries.ts'
import { listFigures, type AsOf } from '#server/figure/queries.ts'
import { listOutlets, toRollout } from '#server/outlet/queries.ts'
import { listProducts } from '#server/product/queries.ts'
import { listChronicle } from '#server/programme/queries.ts'
import { listAnnouncedTargets, listBoard, listDeadlines } from '#server/target/queries.ts'
import { listUmkm } from '#server/umkm/queries.ts'
import { listKabupaten, requireKabupaten } from '#server/wilayah/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import { oneMonthBefore } from '#shared/day/day.ts'
import type { AnswerInfo, KabupatenOverview, OutletOverview, Overview } from '#shared/overview/overview.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

type Body<T> = Omit<T, keyof AnswerInfo>
type Question = AsOf & { today: AsOf['day'] }

/** Everything Ringkasan shows, in one answer. */
export async function getOverview(db: Db, scope: Scope, question: Question): Promise<Body<Overview>> {
  const { day, knownAt } = question
  const kabupaten = await listKabupaten(db, scope)
  const kabupatenCodes = kabupaten.map((row) => row.code)
  return {
    kabupaten,
    figures: await listFigures(db, scope, question),
    monthAgo: await listFigures(db, scope, { day: oneMonthBefore(day), knownAt }),
    rollout: toRollout(await listOutlets(db, scope, knownAt)),
    board: await listBoard(db, scope, { asOf: day, knownAt, kabupatenCodes }),
    deadlines: await listDeadlines(db, day),
    claims: await listFigureClaims(db, question),
    chronicle: await listChronicle(db, scope, day),
  }
}

/** Everything a kabupaten's page shows. The figures of all kabupaten are open and stand beside its own. */
export async function getKabupatenOverview(
  db: Db,
  scope: Scope,
  question: Question & { code: KabupatenCode },
): Promise<Body<KabupatenOverview>> {
  const { code, day, knownAt } = question
  const own: Scope = { kabupaten: [code] }
  const kabupaten = await requireKabupaten(db, scope, code)
  const targets = await listAnnouncedTargets(db, day)
  return {
    kabupaten,
    neighbours: await listKabupaten(db, scope),
    figures: await listFigures(db, scope, question),
    monthAgo: await listFigures(db, scope, { day: oneMonthBefore(day), knownAt }),
    board: await listBoard(db, own, { asOf: day, knownAt, kabupatenCodes: [code] }),
    products: await listProducts(db, own, knownAt),
    umkm: await listUmkm(db, own),
    outlets: await listOutlets(db, own, knownAt),
    claims: await listClaimsAbout(db, question, code),
    targets: targets.filter((row) => row.scopeText === code || row.scopeText.startsWith('each')),
    chronicle: await listChronicle(db, own, day),
  }
}

/** Everything the outlet page shows. */
export async function getOutletOverview(db: Db, scope: Scope, question: Question): Promise<Body<OutletOverview>> {
  const claims = await listFigureClaims(db, question)
  return {
    kabupaten: await listKabupaten(db, scope),
    outlets: await listOutlets(db, scope, question.knownAt),
    deadlines: await listDeadlines(db, question.day),
    claims: claims.filter((claim) => claim.figure?.startsWith('outlets')),
  }
}
