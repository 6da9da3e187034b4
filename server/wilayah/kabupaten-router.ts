import { openProcedure, readAsOf, router } from '#server/trpc/trpc.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { KabupatenAnswer } from '#shared/wilayah/answers.ts'
import { listKabupaten } from './queries.ts'

export const wilayahRouter = router({
  /** The kabupaten and kota, for names and choices. */
  kabupaten: openProcedure.query(({ ctx }) =>
    readAsOf(ctx, {}, async ({ db, info }): Promise<KabupatenAnswer> => {
      return { ...info, kabupaten: await listKabupaten(db, OPEN_SCOPE) }
    }),
  ),
})
