import { loadClaimGround, type ClaimGround } from '#server/claim/evidence-queries.ts'
import { listClaims, listFigureClaims } from '#server/claim/queries.ts'
import type { Db } from '#server/db/database.ts'
import { listFigureSteps, type AsOf } from '#server/figure/queries.ts'
import { listShelves } from '#server/outlet/shelf-queries/of-outlets.ts'
import { listReportedMonths } from '#server/figure/reported-month-queries.ts'
import { listFirstProducts } from '#server/product/queries.ts'
import { listChronicle } from '#server/programme/queries.ts'
import { listAnnouncedTargets, listBoard, listDeadlines, loadTargetGround } from '#server/target/queries.ts'
import { listUmkm } from '#server/umkm/queries.ts'
import { provinceScopeOf } from '#server/wilayah/province-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import { monthOf, oneMonthBefore } from '#shared/day/day.ts'
import { figureNames } from '#shared/figure/figure.ts'
import { figuresAt } from '#shared/figure/figures-at.ts'
import { toRolloutRows } from '#shared/outlet/rollout-rows.ts'
import { MONTHS_KNOWN } from '#shared/outlet/shelf/lines.ts'
import { monthsOver } from '#shared/outlet/shelf/continuity.ts'
import { silentOutlets, withShelves } from '#shared/outlet/silent-outlets.ts'
import type { AnswerInfo, KabupatenOverview, OutletOverview, Overview, RolloutRow } from '#shared/overview/overview.ts'
import { boardCells } from '#shared/target/board.ts'
import { paceOf } from '#shared/target/pace.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'

/** Where there are more, the page says so and leads on; a kabupaten of Nusa Tenggara Timur shows all of its own. */
const MOST_PRODUCTS = 100
const MOST_UMKM = 200

type Body<T> = Omit<T, keyof AnswerInfo>
type Question = AsOf & { today: AsOf['day'] }

/** Everything Ringkasan shows, in one answer: aggregates and open records, the same for everybody. */
export async function getOverview(db: Db, scope: Scope, question: Question): Promise<Body<Overview>> {
  const { day, knownAt } = question
  const ground = await loadClaimGround(db, scope, knownAt)
  const kabupatenCodes = ground.kabupaten.map((row) => row.code)
  return {
    kabupaten: ground.kabupaten,
    ...(await listFiguresWithMonthAgo(db, ground.scope, question)),
    rollout: await listRollout(db, ground, { day, knownAt }),
    board: await listBoard(db, scope, { asOf: day, knownAt, kabupatenCodes }),
    deadlines: await listDeadlines(db, scope, { asOf: day, knownAt }),
    claims: await listFigureClaims(db, ground, question),
    chronicle: await listChronicle(db, scope, question),
  }
}

async function listFiguresWithMonthAgo(
  db: Db,
  scope: Scope,
  { day, knownAt }: AsOf,
): Promise<Pick<Overview, 'figures' | 'monthAgo'>> {
  const before = oneMonthBefore(day)
  const steps = await listFigureSteps(db, scope, { figures: figureNames, knownAt, cuts: [before, day] })
  return { figures: figuresAt(steps, day), monthAgo: figuresAt(steps, before) }
}

/** The launches as they stand at a day, with those that were silent about their shelf. */
async function listRollout(db: Db, { scope, outlets }: ClaimGround, { day, knownAt }: AsOf): Promise<RolloutRow[]> {
  const [since = monthOf(day)] = monthsOver(day, MONTHS_KNOWN)
  const reported = await listReportedMonths(db, scope, { since, asOf: day, knownAt })
  return withShelves(toRolloutRows(outlets, day), {
    silent: silentOutlets(outlets, reported, day),
    reported,
  })
}

/** Everything a kabupaten's page shows to everybody; the figures of all kabupaten stand beside its own. */
export async function getKabupatenOverview(
  db: Db,
  { code, ...question }: Question & { code: KabupatenCode },
): Promise<Body<KabupatenOverview>> {
  const { day, knownAt } = question
  const own: Scope = { kabupaten: [code] }
  const kabupaten = await requireKabupaten(db, OPEN_SCOPE, code)
  const ground = await loadClaimGround(db, await provinceScopeOf(db, code), knownAt)
  const claims = await listClaims(db, ground, question)
  const targets = await listAnnouncedTargets(db, ground.scope, { asOf: day, knownAt })
  const target = (await loadTargetGround(db, own, { knownAt, kabupatenCodes: [code], earliest: day }))(day)
  const outlets = ground.outlets.filter((outlet) => outlet.kabupatenCode === code)
  const { products, isWhole } = await listFirstProducts(db, { ...question, code, most: MOST_PRODUCTS })
  const umkm = await listUmkm(db, own, MOST_UMKM + 1)
  return {
    kabupaten,
    neighbours: ground.kabupaten,
    ...(await listFiguresWithMonthAgo(db, ground.scope, question)),
    board: boardCells(target),
    pace: paceOf(target, Number(day.slice(0, 4)))[0] ?? null,
    products,
    umkm: umkm.slice(0, MOST_UMKM),
    hasMore: { products: !isWhole, umkm: umkm.length > MOST_UMKM },
    outlets,
    shelves: await listShelves(db, outlets, question),
    claims: claims.filter((claim) => claim.scopeText === code),
    targets: targets.filter((row) => row.scopeText === code || row.scopeText.startsWith('each')),
    chronicle: await listChronicle(db, own, question),
  }
}

/** Everything the outlet page shows to everybody. */
export async function getOutletOverview(db: Db, scope: Scope, question: Question): Promise<Body<OutletOverview>> {
  const ground = await loadClaimGround(db, scope, question.knownAt)
  const claims = await listFigureClaims(db, ground, question)
  return {
    kabupaten: ground.kabupaten,
    outlets: ground.outlets,
    deadlines: await listDeadlines(db, scope, { asOf: question.day, knownAt: question.knownAt }),
    claims: claims.filter((claim) => claim.figure?.startsWith('outlets')),
  }
}
