import type { CommandContext } from '#server/command/run-command.ts'
import type { Db } from '#server/db/database.ts'
import { DomainError } from '#server/errors.ts'
import { listEvidence } from '#server/evidence/queries.ts'
import { effectiveEvents } from '#shared/figure/effective-events.ts'
import type { ChangedProduct } from '#shared/product/answers.ts'
import type { SetPhoto } from '#shared/product/schema.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { editProduct } from './edit-product.ts'

/**
 * Gives a product its photo, or takes it away.
 * @throws DomainError not-found, conflict, invalid-state when it left the registry, invalid-input for what is no image
 */
export function setPhoto(context: CommandContext, input: SetPhoto): Promise<ChangedProduct> {
  const { photoId } = input
  return editProduct(context, {
    name: 'product.setPhoto',
    input,
    right: 'registry.edit',
    decide: async ({ stored, events }, { tx }) => {
      if (effectiveEvents(events).some((event) => event.type === 'archived')) {
        return { refusal: { reason: 'archived' as const } }
      }
      if (photoId !== null) await requireImage(tx, stored.kabupatenCode, photoId)
      return { columns: { photoId } }
    },
  })
}

async function requireImage(db: Db, kabupatenCode: KabupatenCode, photoId: string): Promise<void> {
  const [file] = await listEvidence(db, { kabupaten: [kabupatenCode] }, [photoId])
  if (file?.mediaType.startsWith('image/')) return
  const detail = { field: 'photoId', problem: { key: 'chooseOne' } }
  throw new DomainError('invalid-input', (say) => say.notAnImage, { detail })
}
