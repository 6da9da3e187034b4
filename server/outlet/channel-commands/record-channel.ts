import { randomUUID } from 'node:crypto'
import { and, eq } from 'drizzle-orm'
import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { listProductLabels } from '#server/product/queries.ts'
import { requireDesaIn } from '#server/wilayah/desa-queries.ts'
import { OPEN_SCOPE, type Scope } from '#shared/access/scope.ts'
import type { AuditValues } from '#shared/audit/answers.ts'
import { changedValues } from '#shared/audit/changed-values.ts'
import { exactly } from '#shared/day/window.ts'
import type { ChangedChannel } from '#shared/outlet/channel/answers.ts'
import { channelCourses } from '#shared/outlet/channel/channel.ts'
import { factsOf, windowOf, type ChannelFacts } from '#shared/outlet/channel/facts.ts'
import { recordRefusal } from '#shared/outlet/channel/refusal.ts'
import type { RecordChannel } from '#shared/outlet/channel/schema.ts'
import { outlet } from '../table.ts'
import {
  auditSubject,
  beginChange,
  refused,
  requireChannel,
  tell,
  tellerOf,
  toEvent,
  toStored,
} from './change-channel.ts'
import { listChannels, type FoundChannel, type StoredRow } from '../channel-queries/rows.ts'
import { channel } from '../channel-table.ts'

/**
 * Records a display point, a listing, a cooperative, its capital, purchases or an exhibition; or corrects one: the earlier
 * record is then withdrawn and this one takes its place.
 * @throws DomainError forbidden, not-found, invalid-input for what is not there, invalid-state with the refusal
 */
export function recordChannel(context: CommandContext, input: RecordChannel): Promise<ChangedChannel> {
  const name = 'channel.record'
  return runCommand(context, { name, input }, async (act) => {
    const { tx, today, note } = act
    const { input: entry, corrects, confirmed = false } = input
    const scope = await beginChange(act)
    const teller = await tellerOf(act, entry.kabupatenCode, entry.source)
    const earlier = corrects === undefined ? undefined : await requireCorrectable(act, scope, input)
    const facts = factsOf(entry)
    await requireParts(act, facts)
    const { kind } = entry
    const found = await listChannels(tx, OPEN_SCOPE, { at: { day: today }, kinds: [kind] })
    const others = found.filter(({ stored }) => stored.id !== corrects).map(toStored)
    const refusal = recordRefusal(entry, { today, others, confirmed })
    if (refusal) throw refused(refusal)
    const id = randomUUID()
    const { sourceId, simulated } = teller
    const row: StoredRow = { id, originId: earlier?.stored.originId ?? id, ...facts, sourceId, simulated }
    await tx.insert(channel).values(row)
    const window = windowOf(entry)
    const detail = entry.note === undefined ? {} : { note: entry.note }
    const begin = toEvent(row, { type: channelCourses[kind].begins, window, detail }, teller)
    const withdrawal =
      earlier &&
      toEvent(
        earlier.stored,
        { type: 'withdrawn', window: exactly(today), detail: { withdraws: earlier.begun.eventId } },
        teller,
      )
    await tell(act, withdrawal ? [withdrawal, begin] : [begin], teller)
    const told = { ...auditValues(facts), ...window, source: teller.source.reference }
    const before = earlier && {
      ...auditValues(earlier.stored),
      ...{ notBefore: earlier.begun.notBefore, notAfter: earlier.begun.notAfter },
      source: earlier.begun.source.reference,
    }
    note({
      action: earlier ? 'channel.correct' : name,
      ...auditSubject(row),
      ...(before ? changedValues(before, told) : { after: told }),
    })
    return { id }
  })
}

async function requireCorrectable(act: Act, scope: Scope, input: RecordChannel): Promise<FoundChannel> {
  const earlier = await requireChannel(act, scope, input.corrects ?? '')
  const { stored, ended } = earlier
  if (stored.kind !== input.input.kind) {
    throw new DomainError('invalid-input', (say) => say.channelOtherKind)
  }
  if (ended) throw refused({ reason: 'alreadyEnded', window: { notBefore: ended.notBefore, notAfter: ended.notAfter } })
  return earlier
}

/** @throws DomainError invalid-input, with the field, for a desa, outlet, product or cooperative that is not there */
async function requireParts({ tx, today }: Act, facts: ChannelFacts): Promise<void> {
  const { kabupatenCode, desaCode, outletId, cooperativeId } = facts
  await requireDesaIn(tx, kabupatenCode, desaCode ?? undefined)
  if (outletId !== null) {
    const isHere = and(eq(outlet.id, outletId), eq(outlet.kabupatenCode, kabupatenCode), eq(outlet.kind, 'outlet'))
    const rows = await tx.select({ id: outlet.id }).from(outlet).where(isHere)
    if (rows.length === 0) throw notThere('outletId')
  }
  const productIds = [...new Set(facts.productIds)]
  if (productIds.length > 0) {
    const named = (await listProductLabels(tx, productIds)).filter(({ label }) => label !== null)
    if (named.length !== productIds.length) throw notThere('productIds')
  }
  if (cooperativeId !== null) {
    const scope = { kabupaten: [kabupatenCode] }
    const asked = { at: { day: today }, kinds: ['cooperative' as const], origins: [cooperativeId] }
    if ((await listChannels(tx, scope, asked)).length === 0) throw notThere('cooperativeId')
  }
}

function notThere(field: string): DomainError {
  const detail = { field, problem: { key: 'chooseOne' } }
  return new DomainError('invalid-input', (say) => say.channelNotThere, { detail })
}

/** What the trail keeps of a record: what is known of it. */
function auditValues(facts: ChannelFacts): AuditValues {
  const { label, form, place, desaCode, outletId, productIds, cooperativeId, link, isAtOutlet, note } = facts
  const { priceRupiah, amountRupiah, transactionCount, visitCount } = facts
  return {
    ...{ label, form, place, desaCode, outletId, productIds, cooperativeId, link, isAtOutlet, note },
    ...{ priceRupiah, amountRupiah, transactionCount, visitCount },
  }
}
