import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { exactly } from '#shared/day/window.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import { ownReport } from '#shared/source/own-report.ts'
import type { RestoreUmkm } from '#shared/umkm/schema.ts'
import { changeUmkm, type ChangedUmkm } from './change-umkm.ts'

/**
 * Takes the archiving of a UMKM back, as if it had never left.
 * @throws DomainError not-found, conflict, invalid-state when it is not archived
 */
export function restoreUmkm(context: CommandContext, input: RestoreUmkm): Promise<ChangedUmkm> {
  return changeUmkm(context, {
    name: 'umkm.restore',
    input,
    work: async ({ tx, actor, today, now, commandId }, { stored, events }) => {
      const archived = effectiveEvents(events).find((event) => event.type === 'archived')
      if (!archived) {
        const detail = { refusal: { reason: 'unknownEvent' } }
        throw new DomainError('invalid-state', (say) => say.umkmNotArchived, { detail })
      }
      const { id: subjectId, kabupatenCode, simulated } = stored
      const kabupaten = await requireKabupaten(tx, OPEN_SCOPE, kabupatenCode)
      const by = officeOf(actor.role, kabupaten, await listProvinces(tx))
      const sourceId = await enterSource(tx, ownReport(by, today))
      const { reason } = input
      const detail = { withdraws: archived.id, ...(reason !== undefined && { reason }) }
      const happened = { type: 'withdrawn' as const, window: exactly(today), detail, sourceId }
      const event = { id: randomUUID(), subjectKind: 'umkm' as const, subjectId, kabupatenCode, ...happened }
      // One whose registration an undone import took back is on record from today on.
      const isOnRecord = effectiveEvents(events).some(({ type }) => type === 'registered')
      const anew = { id: randomUUID(), subjectKind: 'umkm' as const, subjectId, kabupatenCode, window: exactly(today) }
      const registered = { ...anew, type: 'registered' as const, detail: {}, sourceId }
      const recorded = isOnRecord ? [event] : [event, registered]
      await recordEvents(tx, recorded, { by, at: now, simulated, commandId })
      const told = { type: event.type, ...event.window, ...detail }
      return { set: {}, before: { isArchived: true }, after: { isArchived: false, events: [told] } }
    },
  })
}
