import { procedureFor, router, signedInProcedure } from '#server/trpc/trpc.ts'
import { setSettingSchema } from '#shared/setting/schema.ts'
import { setSetting } from './commands.ts'
import { getSettings } from './queries.ts'

export const settingsRouter = router({
  get: signedInProcedure.query(({ ctx }) => getSettings(ctx.db)),
  set: procedureFor('settings.edit')
    .input(setSettingSchema)
    .mutation(({ ctx, input }) => setSetting(ctx, input)),
})
