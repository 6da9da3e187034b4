import { openProcedure, router } from '#server/trpc/trpc.ts'
import { findDesaSchema } from '#shared/wilayah/schema.ts'
import { listDesaNamed } from './desa-queries.ts'

export const desaRouter = router({
  find: openProcedure
    .input(findDesaSchema)
    .query(({ ctx, input }) => listDesaNamed(ctx.db, input.kabupatenCode, input.text)),
})
