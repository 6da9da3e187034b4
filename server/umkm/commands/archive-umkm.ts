import { randomUUID } from 'node:crypto'
import type { CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { requireEvidence } from '#server/evidence/queries.ts'
import { recordEvents } from '#server/figure/record-events.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { listProvinces } from '#server/wilayah/province-queries.ts'
import { requireKabupaten } from '#server/wilayah/queries.ts'
import { officeOf } from '#shared/access/office.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { archiveRefusal } from '#shared/product/archive-refusal.ts'
import { ownReport } from '#shared/source/own-report.ts'
import type { ArchiveUmkm } from '#shared/umkm/schema.ts'
import { changeUmkm, type ChangedUmkm } from './change-umkm.ts'

/**
 * Takes a UMKM out of the registry, with the reason; its history stays.
 * @throws DomainError not-found, conflict, invalid-state with the refusal of the rule, invalid-input for unknown files
 */
export function archiveUmkm(context: CommandContext, input: ArchiveUmkm): Promise<ChangedUmkm> {
  return changeUmkm(context, {
    name: 'umkm.archive',
    input,
    work: async ({ tx, actor, today, now, commandId }, { stored, events }) => {
      const { window, reason, note, evidence } = input
      const { id: subjectId, kabupatenCode, simulated } = stored
      const history = events.map(({ notBefore, notAfter, ...event }) => ({ ...event, window: { notBefore, notAfter } }))
      const refusal = archiveRefusal(history, { window, today })
      if (refusal) {
        throw new DomainError('invalid-state', (say) => say.umkmArchiveRefused, { detail: { refusal } })
      }
      if (evidence) await requireEvidence(tx, kabupatenCode, evidence)
      const kabupaten = await requireKabupaten(tx, OPEN_SCOPE, kabupatenCode)
      const by = officeOf(actor.role, kabupaten, await listProvinces(tx))
      const sourceId = await enterSource(tx, input.source ?? ownReport(by, today))
      const detail = { reason, ...(note !== undefined && { note }), ...(evidence && { evidence }) }
      const happened = { type: 'archived' as const, window, detail, sourceId }
      const event = { id: randomUUID(), subjectKind: 'umkm' as const, subjectId, kabupatenCode, ...happened }
      await recordEvents(tx, [event], { by, at: now, simulated, commandId })
      const told = { type: event.type, ...window, ...detail }
      return { set: {}, before: { isArchived: false }, after: { isArchived: true, events: [told] } }
    },
  })
}
