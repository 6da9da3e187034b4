import { and, eq } from 'drizzle-orm'
import { loadClaimGround } from '#server/claim/evidence-queries.ts'
import { listClaims } from '#server/claim/queries.ts'
import type { Db } from '#server/db/database.ts'
import { inScope } from '#server/db/in-scope.ts'
import { DomainError } from '#server/errors.ts'
import { listEvidence } from '#server/evidence/queries.ts'
import { listRecordedEvents } from '#server/figure/event-queries.ts'
import type { AsOf } from '#server/figure/queries.ts'
import { listDesaNames } from '#server/wilayah/desa-queries.ts'
import { provinceScopeOf } from '#server/wilayah/province-queries.ts'
import type { Scope } from '#shared/access/scope.ts'
import type { OutletPage, OutletWork } from '#shared/outlet/answers.ts'
import { toRolloutRows } from '#shared/outlet/rollout-rows.ts'
import type { AnswerInfo } from '#shared/overview/overview.ts'
import { listShelves } from './shelf-queries/of-outlets.ts'
import { outlet } from './table.ts'

type Question = AsOf & { today: AsOf['day']; id: string }

/**
 * Everything the page of one outlet shows to everybody.
 * @throws DomainError not-found, also when all that was recorded of it by then was taken back
 */
export async function getOutletPage(db: Db, question: Question): Promise<Omit<OutletPage, keyof AnswerInfo>> {
  const { id } = question
  const [found] = await db
    .select({ kabupatenCode: outlet.kabupatenCode, version: outlet.version, simulated: outlet.simulated })
    .from(outlet)
    .where(eq(outlet.id, id))
  if (!found) throw new DomainError('not-found', (say) => say.noOutlet)
  const { kabupatenCode, ...stored } = found
  const ground = await loadClaimGround(db, await provinceScopeOf(db, kabupatenCode), question.knownAt)
  const row = ground.outlets.find((each) => each.id === id)
  const kabupaten = ground.kabupaten.find((each) => each.code === kabupatenCode)
  if (!row || !kabupaten) throw new DomainError('not-found', (say) => say.noOutlet)
  const others = ground.outlets.filter((each) => each.id !== id)
  const shelves = await listShelves(db, [row], question)
  const claims = await listClaims(db, ground, question)
  return {
    outlet: { ...row, ...stored, desaName: [...(await listDesaNames(db, [row.desaCode])).values()][0] ?? null },
    kabupaten,
    launches: toRolloutRows(others),
    others: others
      .filter((each) => each.kabupatenCode === kabupaten.code)
      .map(({ id: key, label }) => ({ id: key, label })),
    shelf: { months: shelves.months, row: shelves.rows[0] ?? null },
    claims: claims.filter((claim) => claim.scopeText === kabupaten.code && claim.metric.startsWith('outlet')),
  }
}

/**
 * What only staff read of an outlet.
 * @throws DomainError not-found, also for an outlet out of reach
 */
export async function getOutletWork(db: Db, scope: Scope, id: string): Promise<OutletWork> {
  const [stored] = await db
    .select({ id: outlet.id, version: outlet.version, kabupatenCode: outlet.kabupatenCode })
    .from(outlet)
    .where(and(eq(outlet.id, id), inScope(outlet.kabupatenCode, scope)))
  if (!stored) throw new DomainError('not-found', (say) => say.noOutletHere)
  const events = await listRecordedEvents(db, scope, { kind: 'outlet', subjectIds: [id] })
  const files = events.flatMap((event) => event.detail.evidence ?? [])
  return { ...stored, events, evidence: await listEvidence(db, scope, [...new Set(files)]) }
}
