import { procedureFor, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import {
  archiveProductSchema,
  curateProductSchema,
  nameProductSlotSchema,
  productFilterSchema,
  productIdSchema,
  registerProductSchema,
  setPhotoSchema,
  updateProductSchema,
} from '#shared/product/schema.ts'
import { similarSchema } from '#shared/umkm/schema.ts'
import { archiveProduct } from './commands/archive-product.ts'
import { curateProduct } from './commands/curate-product.ts'
import { nameSlot } from './commands/name-slot.ts'
import { registerProduct } from './commands/register-product.ts'
import { setPhoto } from './commands/set-photo.ts'
import { updateProduct } from './commands/update-product.ts'
import { getProduct, listSimilarProducts } from './detail-queries.ts'
import { listProductPage } from './work-queries.ts'

const NOWHERE = { kabupaten: [] }

const reader = procedureFor('registry.read').use(({ ctx, next }) => {
  const rows = scopeOf(ctx.actor, 'registry.read') ?? NOWHERE
  return next({ ctx: { ...ctx, reach: { rows, personal: scopeOf(ctx.actor, 'personalData.read') } } })
})
const editor = procedureFor('registry.edit')

export const productRouter = router({
  list: reader
    .input(productFilterSchema)
    .query(({ ctx, input }) => listProductPage(ctx.db, ctx.reach, { ...input, today: ctx.today })),
  get: reader
    .input(productIdSchema)
    .query(({ ctx, input }) => getProduct(ctx.db, ctx.reach, { ...input, today: ctx.today })),
  similar: reader.input(similarSchema).query(({ ctx, input }) => listSimilarProducts(ctx.db, ctx.reach.rows, input)),
  register: editor.input(registerProductSchema).mutation(({ ctx, input }) => registerProduct(ctx, input)),
  update: editor.input(updateProductSchema).mutation(({ ctx, input }) => updateProduct(ctx, input)),
  nameSlot: editor.input(nameProductSlotSchema).mutation(({ ctx, input }) => nameSlot(ctx, input)),
  archive: editor.input(archiveProductSchema).mutation(({ ctx, input }) => archiveProduct(ctx, input)),
  setPhoto: editor.input(setPhotoSchema).mutation(({ ctx, input }) => setPhoto(ctx, input)),
  curate: editor.input(curateProductSchema).mutation(({ ctx, input }) => curateProduct(ctx, input)),
})
