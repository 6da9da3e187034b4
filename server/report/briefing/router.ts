import type { z } from 'zod'
import { asOfSchema, openProcedure, procedureFor, readProvince, router, type Reading } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Scope } from '#shared/access/scope.ts'
import { monthSchema } from '#shared/day/schema.ts'
import type { BriefingAnswer } from '#shared/report/briefing/answers.ts'
import { areaTextSchema } from '#shared/wilayah/schema.ts'
import { answerBriefing, listKeptBriefings } from './queries.ts'

const briefingSchema = asOfSchema.extend({ area: areaTextSchema.optional(), month: monthSchema.optional() })
type Asked = z.infer<typeof briefingSchema>

/** The sheet for everybody, the fuller one for who may read reports, and the sheets that are kept. */
export const briefingRouter = router({
  get: openProcedure
    .input(briefingSchema)
    .query(({ ctx, input }) =>
      readProvince(ctx, input, (reading) => answer(reading, input, { boundaries: ctx.boundaries })),
    ),
  office: procedureFor('report.read')
    .input(briefingSchema)
    .query(({ ctx, input }) => {
      const reports = scopeOf(ctx.actor, 'report.read') ?? { kabupaten: [] }
      return readProvince(ctx, input, (reading) => answer(reading, input, { boundaries: ctx.boundaries, reports }))
    }),
})

type ProvinceReading = Reading & { scope: Scope }
type Way = { boundaries: Parameters<typeof answerBriefing>[2]['boundaries']; reports?: Scope }

async function answer(reading: ProvinceReading, asked: Asked, way: Way): Promise<BriefingAnswer> {
  const { db, info, scope, day, knownAt } = reading
  const { area, month } = asked
  const sheet = await answerBriefing(db, scope, { area, month, asOf: day, knownAt, simulated: info.simulated, ...way })
  return { ...info, ...sheet, kept: await listKeptBriefings(db, sheet.briefing.area) }
}
