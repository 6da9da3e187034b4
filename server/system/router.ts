import { procedureFor, router } from '#server/trpc/trpc.ts'
import { requestCheckSchema } from '#shared/system/schema.ts'
import { requestCheck } from './commands.ts'
import { readSystem } from './queries.ts'

export const systemRouter = router({
  overview: procedureFor('system.manage').query(({ ctx }) => readSystem(ctx)),
  check: procedureFor('system.manage')
    .input(requestCheckSchema)
    .mutation(({ ctx, input }) => requestCheck(ctx, input)),
})
