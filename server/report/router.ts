import { procedureFor, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import {
  acceptReportSchema,
  giveBackReportSchema,
  reportFilterSchema,
  reportPlaceSchema,
  writeReportSchema,
} from '#shared/report/schema.ts'
import { ofProvinceSchema } from '#shared/wilayah/schema.ts'
import { reviewReport } from './commands/review-report.ts'
import { saveReport, submitReport } from './commands/write-report.ts'
import { listLateReports } from './late-queries.ts'
import { getReport, listReports } from './queries.ts'

const reader = procedureFor('report.read').use(({ ctx, next }) => {
  return next({ ctx: { ...ctx, scope: scopeOf(ctx.actor, 'report.read') ?? { kabupaten: [] } } })
})
const writer = procedureFor('report.submit')
const reviewer = procedureFor('report.review')

export const reportRouter = router({
  list: reader
    .input(reportFilterSchema)
    .query(({ ctx, input }) => listReports(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  get: reader
    .input(reportPlaceSchema)
    .query(({ ctx, input }) => getReport(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  late: reader
    .input(ofProvinceSchema.optional())
    .query(({ ctx, input }) => listLateReports(ctx.db, ctx.scope, { ...input, today: ctx.today })),
  save: writer.input(writeReportSchema).mutation(({ ctx, input }) => saveReport(ctx, input)),
  submit: writer.input(writeReportSchema).mutation(({ ctx, input }) => submitReport(ctx, input)),
  accept: reviewer.input(acceptReportSchema).mutation(({ ctx, input }) => reviewReport(ctx, 'accept', input)),
  return: reviewer.input(giveBackReportSchema).mutation(({ ctx, input }) => reviewReport(ctx, 'return', input)),
  reopen: reviewer.input(giveBackReportSchema).mutation(({ ctx, input }) => reviewReport(ctx, 'reopen', input)),
})
