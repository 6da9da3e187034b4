import { z } from 'zod'
import { asOfSchema, openProcedure, readAsOf, router } from '#server/trpc/trpc.ts'
import { figureNames } from '#shared/figure/figure.ts'
import type { FigureItems } from '#shared/overview/overview.ts'
import { areaTextSchema } from '#shared/wilayah/schema.ts'
import { getFigureItems } from './figure-page-queries.ts'

const itemsSchema = asOfSchema.extend({ figure: z.enum(figureNames), area: areaTextSchema.default('province') })

export const figureRouter = router({
  items: openProcedure.input(itemsSchema).query(({ ctx, input }) =>
    readAsOf(ctx, input, async ({ db, info, ...at }): Promise<FigureItems> => {
      const { figure, area } = input
      return { ...info, figure, area, ...(await getFigureItems(db, { ...at, figure, area, today: ctx.today })) }
    }),
  ),
})
