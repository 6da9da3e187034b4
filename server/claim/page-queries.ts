import type { Db } from '#server/db/database.ts'
import { listFigures, listFigureSteps, listWholeSteps } from '#server/figure/queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { ClaimEntry, ClaimLink, ClaimMatter, ClaimPage, ClaimSeries, RecordSeries } from '#shared/claim/answers.ts'
import { groupByMatter } from '#shared/claim/matter.ts'
import { isOfWhole, listRecordSeries } from '#shared/claim/record-steps.ts'
import { settlesOf } from '#shared/claim/settles.ts'
import { officeAndPerson } from '#shared/claim/speaker.ts'
import { figureHistory } from '#shared/figure/history.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import { evidenceOf, loadClaimGround, type ClaimGround } from './evidence-queries.ts'
import { listLinks } from './link-queries.ts'
import { listCheckedClaims, type CheckedClaim, type ClaimQuestion } from './queries.ts'

/** Everything about claims up to a day, by matter, with what the records say beside them; the same for everybody. */
export async function getClaimPage(
  db: Db,
  scope: Scope,
  question: ClaimQuestion,
): Promise<Omit<ClaimPage, keyof AnswerInfo>> {
  const { day, knownAt } = question
  const ground = await loadClaimGround(db, scope, knownAt)
  const { claims, matters } = await listClaimEntries(db, question, ground)
  return {
    kabupaten: ground.kabupaten,
    claims,
    matters,
    records: await readRecordSeries(db, ground, { matters, ...question }),
    figures: await listFigures(db, scope, { day, knownAt }),
  }
}

type Series = ClaimQuestion & { matters: readonly ClaimMatter[] }

async function readRecordSeries(db: Db, ground: ClaimGround, { matters, day, today }: Series): Promise<RecordSeries[]> {
  const { scope, knownAt } = ground
  const series = matters.flatMap((matter) => matter.series)
  const figuresOf = (isAsked: (one: ClaimSeries) => boolean) => [
    ...new Set(series.filter(isAsked).flatMap(({ figure }) => figure ?? [])),
  ]
  const ofWhole = await listWholeSteps(db, scope, { figures: figuresOf(isOfWhole), knownAt })
  const ofKabupaten = await listFigureSteps(db, scope, { figures: figuresOf((one) => !isOfWhole(one)), knownAt })
  const evidence = evidenceOf(ground, { today, ...figureHistory(ofKabupaten) })
  return listRecordSeries(matters, { evidence, steps: { ofKabupaten, ofWhole }, day })
}

/** Claims with their matters, what would settle each, and which records were made of them. */
export async function listClaimEntries(
  db: Db,
  question: ClaimQuestion,
  ground: Awaited<ReturnType<typeof loadClaimGround>>,
): Promise<Pick<ClaimPage, 'claims' | 'matters'>> {
  const checked = await listCheckedClaims(db, ground, question)
  const verdicts = new Map(checked.map(({ row }) => [row.id, row.verdict]))
  const { matters, matterOf } = groupByMatter(
    checked.map(({ kept }) => kept.said),
    (id) => verdicts.get(id) ?? 'notCheckable',
  )
  const links = await listLinks(db, question.knownAt)
  return { claims: checked.map((one) => toEntry(one, { matterOf, links })), matters }
}

type Around = { matterOf: ReadonlyMap<string, string>; links: ReadonlyMap<string, ClaimLink[]> }

function toEntry({ kept, row }: CheckedClaim, { matterOf, links }: Around): ClaimEntry {
  const { said, version } = kept
  const { office = null, person = null } = officeAndPerson(said)
  return {
    ...row,
    version,
    matter: matterOf.get(row.id) ?? row.metric,
    office,
    person,
    printedWeekday: said.printedWeekday ?? null,
    checkNote: said.checkNote ?? null,
    settles: settlesOf(said, row),
    links: links.get(row.id) ?? [],
  }
}
