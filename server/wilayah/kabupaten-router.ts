import { openProcedure, readAsOf, router } from '#server/trpc/trpc.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { KabupatenAnswer, ProvinceAnswer } from '#shared/wilayah/answers.ts'
import { listProvinces } from './province-queries.ts'
import { listKabupaten } from './queries.ts'

export const wilayahRouter = router({
  /** The kabupaten and kota, for names and choices. */
  kabupaten: openProcedure.query(({ ctx }) =>
    readAsOf(ctx, {}, async ({ db, info }): Promise<KabupatenAnswer> => {
      return { ...info, kabupaten: await listKabupaten(db, OPEN_SCOPE) }
    }),
  ),
  /** The provinces that a reader of a national registry chooses from. */
  provinces: openProcedure.query(({ ctx }) =>
    readAsOf(ctx, {}, async ({ db, info }): Promise<ProvinceAnswer> => {
      return { ...info, provinces: await listProvinces(db) }
    }),
  ),
})
