import { z } from 'zod'
import { asOfSchema, openProcedure, readProvince, router } from '#server/trpc/trpc.ts'
import { figureNames } from '#shared/figure/figure.ts'
import type { FigureItems } from '#shared/overview/overview.ts'
import { areaTextSchema } from '#shared/wilayah/schema.ts'
import { getFigureItems } from './figure-page-queries.ts'

const itemsSchema = asOfSchema.extend({ figure: z.enum(figureNames), area: areaTextSchema.default('province') })

export const figureRouter = router({
  items: openProcedure.input(itemsSchema).query(({ ctx, input }) =>
    readProvince(ctx, input, async ({ db, info, scope, ...at }): Promise<FigureItems> => {
      const { figure, area } = input
      return { ...info, figure, area, ...(await getFigureItems(db, scope, { ...at, figure, area, today: ctx.today })) }
    }),
  ),
})
