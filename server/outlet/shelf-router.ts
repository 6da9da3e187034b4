import { asOfSchema, openProcedure, procedureFor, readProvince, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { ShelfOverview } from '#shared/outlet/shelf/overview.ts'
import {
  findShelfProductSchema,
  previewShelfSchema,
  shelfPlaceSchema,
  shelfProductSchema,
  submitShelfSchema,
} from '#shared/outlet/shelf/schema.ts'
import { ofProvinceSchema } from '#shared/wilayah/schema.ts'
import { submitShelf } from './shelf-commands/submit-shelf.ts'
import { listFindings, listOutletsOfProduct } from './shelf-queries/findings.ts'
import { getShelfOverview } from './shelf-queries/overview.ts'
import { previewShelf } from './shelf-queries/preview.ts'
import { findShelfProducts, getShelf } from './shelf-queries/report.ts'

const reader = procedureFor('registry.read').use(({ ctx, next }) => {
  return next({ ctx: { ...ctx, scope: scopeOf(ctx.actor, 'registry.read') ?? { kabupaten: [] } } })
})
const worker = procedureFor('outlet.work').use(({ ctx, next }) => {
  return next({ ctx: { ...ctx, scope: scopeOf(ctx.actor, 'outlet.work') ?? { kabupaten: [] } } })
})

export const shelfRouter = router({
  overview: openProcedure.input(asOfSchema).query(({ ctx, input }) =>
    readProvince(ctx, input, async ({ db, info, scope, ...at }): Promise<ShelfOverview> => {
      return { ...info, ...(await getShelfOverview(db, scope, at)) }
    }),
  ),
  get: reader
    .input(shelfPlaceSchema)
    .query(({ ctx, input }) => getShelf(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  find: worker
    .input(findShelfProductSchema)
    .query(({ ctx, input }) => findShelfProducts(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  preview: worker
    .input(previewShelfSchema)
    .mutation(({ ctx, input }) => previewShelf(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  submit: worker.input(submitShelfSchema).mutation(({ ctx, input }) => submitShelf(ctx, input)),
  findings: reader
    .input(ofProvinceSchema.optional())
    .query(({ ctx, input }) => listFindings(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  ofProduct: reader
    .input(shelfProductSchema)
    .query(({ ctx, input }) => listOutletsOfProduct(ctx.db, input.productId, ctx.today)),
})
