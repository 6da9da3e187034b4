import type { CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import { enterSource } from '#server/source/enter-source.ts'
import { requireDesaIn } from '#server/wilayah/desa-queries.ts'
import type { UpdateUmkm } from '#shared/umkm/schema.ts'
import { changeUmkm, type ChangedUmkm } from './change-umkm.ts'
import { describeUmkm, descriptionOf, withSearchKey } from '../describe-umkm.ts'

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
        throw new DomainError('invalid-state', (say) => say.umkmArchived, {
          detail: { refusal: { reason: 'archived' } },
        })
      }
      await requireDesaIn(tx, stored.kabupatenCode, input.desaCode)
      const described = describeUmkm(input)
      const before = descriptionOf(stored)
      const set = withSearchKey(described)
      const { source } = input
      if (!source) return { set, before, after: described }
      const sourceId = await enterSource(tx, source)
      return {
        set: { ...set, sourceId },
        before,
        after: { ...described, ...(sourceId !== stored.sourceId && { source: source.reference }) },
      }
    },
  })
}
