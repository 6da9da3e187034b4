import { runCommand, type CommandContext } from '#server/command/run-command.ts'
import { exactly } from '#shared/day/window.ts'
import type { ChangedChannel } from '#shared/outlet/channel/answers.ts'
import { endOf } from '#shared/outlet/channel/channel.ts'
import { endRefusal, withdrawalRefusal } from '#shared/outlet/channel/refusal.ts'
import type { EndChannel, WithdrawChannel } from '#shared/outlet/channel/schema.ts'
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
import { listChannels } from '../channel-queries/rows.ts'

/**
 * Records that a display point closed, a listing was taken down, a cooperative is no longer tied.
 * @throws DomainError forbidden, not-found, invalid-state with the refusal
 */
export function endChannel(context: CommandContext, input: EndChannel): Promise<ChangedChannel> {
  const name = 'channel.end'
  return runCommand(context, { name, input }, async (act) => {
    const scope = await beginChange(act)
    const found = await requireChannel(act, scope, input.id)
    const { window, source, note } = input.input
    const type = endOf(found.stored.kind)
    const refusal = endRefusal(toStored(found), window, act.today)
    if (refusal || !type) throw refused(refusal ?? { reason: 'hasNoEnd' })
    const teller = await tellerOf(act, found.stored.kabupatenCode, source)
    const detail = note === undefined ? {} : { note }
    await tell(act, [toEvent(found.stored, { type, window, detail }, teller)], teller)
    act.note({ action: name, ...auditSubject(found.stored), after: { type, ...window, ...detail } })
    return { id: found.stored.id }
  })
}

/**
 * Takes back a record, or its end, as if it had never been made; what was known before stays known for earlier instants.
 * @throws DomainError forbidden, not-found, invalid-state with the refusal
 */
export function withdrawChannel(context: CommandContext, input: WithdrawChannel): Promise<ChangedChannel> {
  const name = 'channel.withdraw'
  return runCommand(context, { name, input }, async (act) => {
    const scope = await beginChange(act)
    const found = await requireChannel(act, scope, input.id)
    const { stored, begun, ended } = found
    const { what } = input
    const { reason } = input.input
    const at = { day: act.today }
    const ofCooperative = stored.kind === 'cooperative' ? [stored.originId] : []
    const capital = (await listChannels(act.tx, scope, { at, kinds: ['capital'] })).filter(({ stored: row }) =>
      ofCooperative.some((id) => id === row.cooperativeId),
    )
    const refusal = withdrawalRefusal(what, { ended: toStored(found).ended, hasCapital: capital.length > 0 })
    if (refusal) throw refused(refusal)
    const withdrawn = what === 'end' && ended ? ended : begun
    const teller = await tellerOf(act, stored.kabupatenCode, undefined)
    const detail = { withdraws: withdrawn.eventId, reason }
    await tell(act, [toEvent(stored, { type: 'withdrawn', window: exactly(act.today), detail }, teller)], teller)
    const { notBefore, notAfter } = withdrawn
    act.note({ action: name, ...auditSubject(stored), before: { what, notBefore, notAfter }, after: { reason } })
    return { id: stored.id }
  })
}
