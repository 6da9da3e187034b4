import type { CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { requireDesaIn } from '#server/wilayah/desa-queries.ts'
import { searchKey } from '#shared/text/search-key.ts'
import type { UpdateUmkm } from '#shared/umkm/schema.ts'
import { changeUmkm, type ChangedUmkm } from './change-umkm.ts'
import { describeUmkm } from './describe-umkm.ts'

/**
 * Replaces the description of a UMKM. A source is taken over when one is named.
 * @throws DomainError not-found, conflict, invalid-state when it left the registry, invalid-input for a desa elsewhere
 */
export function updateUmkm(context: CommandContext, input: UpdateUmkm): Promise<ChangedUmkm> {
  return changeUmkm(context, {
    name: 'umkm.update',
    input,
    work: async ({ tx }, { stored, isArchived }) => {
      if (isArchived) {
        const message = 'UMKM ini sudah diarsipkan. Batalkan pengarsipannya dahulu.'
        throw new DomainError('invalid-state', message, { detail: { refusal: { reason: 'archived' } } })
      }
      await requireDesaIn(tx, stored.kabupatenCode, input.desaCode)
      const described = describeUmkm(input)
      const { name, kind, desaCode, ownerName, phone, nib, note } = stored
      const before = { name, kind, desaCode, ownerName, phone, nib, note }
      const { source } = input
      if (!source) return { set: { ...described, searchKey: searchKey(input.name) }, before, after: described }
      const sourceId = await enterSource(tx, source)
      return {
        set: { ...described, searchKey: searchKey(input.name), sourceId },
        before,
        after: { ...described, ...(sourceId !== stored.sourceId && { source: source.reference }) },
      }
    },
  })
}
