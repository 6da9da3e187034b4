import { randomUUID } from 'node:crypto'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { listEventsOfCommand } from '#server/figure/history-queries.ts'
import { changeOutlet } from '#server/outlet/change-outlet.ts'
import { enterEvent } from '#server/programme/enter-event.ts'
import { firstProvinceScope } from '#server/wilayah/province-queries.ts'
import { listKabupaten, requireKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { ClaimLink, ClaimRefusal, RecordedClaim } from '#shared/claim/answers.ts'
import type { ClaimRecord, ClaimToRecord } from '#shared/claim/form-schema.ts'
import { exactNumber, readClaim } from '#shared/claim/read-claim.ts'
import { parseClaimScope } from '#shared/claim/scope.ts'
import type { StoredClaim } from '#shared/claim/schema.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { EventDetail } from '#shared/figure/registry-event.ts'
import { milestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import { reportedMilestones } from '#shared/outlet/reports.ts'
import { codesInArea } from '#shared/wilayah/area.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { listLinks } from '../link-queries.ts'
import { claimRecord } from '../table.ts'
import { auditSubject, beginWithClaims, refused, requireClaims } from './change-claims.ts'

type Recording<Kind extends ClaimRecord['kind']> = { said: StoredClaim; record: Extract<ClaimRecord, { kind: Kind }> }
type Made = { recordId: string; link: ClaimLink }

/**
 * Makes a record of a claim, which alone never changes one: a milestone of an outlet or an entry of the chronicle, with the
 * claim's source and a link both ways.
 * @throws DomainError forbidden (a milestone also needs the right to work on the outlet), not-found, conflict with the
 *   claim as it is now, invalid-state with the refusal
 */
export function recordClaim(context: CommandContext, input: ClaimToRecord): Promise<RecordedClaim> {
  const name = 'claim.toRecord'
  return runCommand(context, { name, input }, async (act) => {
    await beginWithClaims(act)
    const [found] = await requireClaims(act, [input])
    if (!found) throw new Error('one claim was required and none came back')
    const { said, row } = found
    const { record } = input
    const { recordId, link } =
      record.kind === 'outlet'
        ? await recordMilestone(act, { said, record })
        : await recordInChronicle(act, { said, record })
    const made = { claimId: said.id, kind: link.kind, recordId, subjectId: link.id, label: link.label }
    await act.tx.insert(claimRecord).values({ ...made, commandId: act.commandId, recordedAt: act.now })
    act.note({ action: name, ...auditSubject(said), after: { record: link.kind, name: link.label } })
    return { id: said.id, version: row.version, link }
  })
}

async function recordMilestone(act: Act, { said, record }: Recording<'outlet'>): Promise<Made> {
  const { outletId, milestone: type, window, asRival, reason } = record
  await requireUnrecorded(act, said, outletId)
  const areaOf = await codesOfClaim(act, said)
  let label = ''
  await changeOutlet<ClaimRefusal>(act, {
    ...{ action: 'claim.toRecord', id: outletId, source: said.source },
    decide: ({ stored, events }) => {
      if (!areaOf.has(stored.kabupatenCode)) return { refusal: { reason: 'otherArea' } }
      label = stored.label
      const same = reportedMilestones(effectiveEvents(events)).find((reported) => reported.type === type)
      const rivalOf = asRival && same ? (same.counted.detail.rivalOf ?? same.counted.id) : undefined
      const refusal = milestoneRefusal({ type, window, rivalOf, reason }, { events, today: act.today })
      if (refusal) return { refusal: { reason: 'outletRefuses', refusal: refusal.reason } }
      return { events: [{ type, window, detail: toDetail({ said, record }, rivalOf) }] }
    },
  })
  const [event] = await listEventsOfCommand(act.tx, act.commandId, 'outlet')
  if (!event) throw new Error('a milestone was recorded and is not there')
  return { recordId: event.id, link: { kind: 'outlet', id: outletId, label } }
}

function toDetail({ said, record }: Recording<'outlet'>, rivalOf: string | undefined): EventDetail {
  const { milestone, window, note, reason } = record
  const read = readClaim(said)
  const isPlace = milestone === 'launched' && read.metric.ordinalOf !== undefined
  const sequenceNo = isPlace ? exactNumber(read) : undefined
  const told = { window, claimId: said.id, note, reason, sequenceNo, rivalOf }
  return detailOf(told)
}

async function recordInChronicle(act: Act, { said, record }: Recording<'chronicle'>): Promise<Made> {
  const { tx } = act
  const { title, heldOn, kabupatenCode, note } = record
  if (kabupatenCode !== null) await requireKabupaten(tx, OPEN_SCOPE, kabupatenCode)
  const id = randomUUID()
  await requireUnrecorded(act, said)
  await enterEvent(act, { id, title, heldOn, kabupatenCode, note, source: said.source, claimId: said.id })
  return { recordId: id, link: { kind: 'chronicle', id, label: title } }
}

/** The kabupaten that a claim may be about. */
async function codesOfClaim({ tx }: Act, said: StoredClaim): Promise<ReadonlySet<KabupatenCode>> {
  const scope = parseClaimScope(said.scopeText)
  if (!scope || scope.kind === 'each') return new Set()
  return new Set(codesInArea(scope, await listKabupaten(tx, await firstProvinceScope(tx))))
}

/** A claim becomes one record of each outlet, and one entry of the chronicle, as long as that record stands. */
async function requireUnrecorded({ tx }: Act, said: StoredClaim, outletId?: string): Promise<void> {
  const links = (await listLinks(tx)).get(said.id) ?? []
  const isThere = links.some((link) => (outletId === undefined ? link.kind === 'chronicle' : link.id === outletId))
  if (isThere) throw refused({ reason: 'recordedAlready' })
}
