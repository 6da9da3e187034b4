import { asOfSchema, openProcedure, readAsOf, readProvince, router } from '#server/trpc/trpc.ts'
import type { CountryOverview } from '#shared/overview/country.ts'
import type { KabupatenOverview, OutletOverview, Overview } from '#shared/overview/overview.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import { getCountryOverview } from './country-queries.ts'
import { getKabupatenOverview, getOutletOverview, getOverview } from './queries.ts'

export const overviewRouter = router({
  get: openProcedure.input(asOfSchema).query(({ ctx, input }) =>
    readProvince(ctx, input, async ({ db, info, scope, ...at }): Promise<Overview> => {
      return { ...info, ...(await getOverview(db, scope, { ...at, today: ctx.today })) }
    }),
  ),
  kabupaten: openProcedure.input(asOfSchema.extend({ code: kabupatenCodeSchema })).query(({ ctx, input }) =>
    readAsOf(ctx, input, async ({ db, info, ...at }): Promise<KabupatenOverview> => {
      const question = { ...at, today: ctx.today, code: input.code }
      return { ...info, ...(await getKabupatenOverview(db, question)) }
    }),
  ),
  /** Every province beside the others; a registry of one province has no use for it. */
  country: openProcedure.input(asOfSchema.omit({ province: true })).query(({ ctx, input }) =>
    readAsOf(ctx, input, async ({ db, info, ...at }): Promise<CountryOverview> => {
      return { ...info, ...(await getCountryOverview(db, at)) }
    }),
  ),
  outlets: openProcedure.input(asOfSchema).query(({ ctx, input }) =>
    readProvince(ctx, input, async ({ db, info, scope, ...at }): Promise<OutletOverview> => {
      return { ...info, ...(await getOutletOverview(db, scope, { ...at, today: ctx.today })) }
    }),
  ),
})
