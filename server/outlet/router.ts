import { asOfSchema, openProcedure, procedureFor, readAsOf, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { OutletPage } from '#shared/outlet/answers.ts'
import {
  chooseReportSchema,
  describeOutletSchema,
  outletIdSchema,
  recordOutletSchema,
  registerOutletSchema,
} from '#shared/outlet/schema.ts'
import { chooseReport } from './commands/choose-report.ts'
import { describeOutlet } from './commands/describe-outlet.ts'
import { recordMilestone } from './commands/record-milestone.ts'
import { registerOutlet } from './commands/register-outlet.ts'
import { getOutletPage, getOutletWork } from './detail-queries.ts'

const NOWHERE = { kabupaten: [] }

const worker = procedureFor('outlet.work')

export const outletRouter = router({
  page: openProcedure.input(asOfSchema.extend(outletIdSchema.shape)).query(({ ctx, input }) =>
    readAsOf(ctx, input, async ({ db, info, ...at }): Promise<OutletPage> => {
      return { ...info, ...(await getOutletPage(db, { ...at, today: ctx.today, id: input.id })) }
    }),
  ),
  work: procedureFor('registry.read')
    .input(outletIdSchema)
    .query(({ ctx, input }) => getOutletWork(ctx.db, scopeOf(ctx.actor, 'registry.read') ?? NOWHERE, input.id)),
  register: worker.input(registerOutletSchema).mutation(({ ctx, input }) => registerOutlet(ctx, input)),
  describe: worker.input(describeOutletSchema).mutation(({ ctx, input }) => describeOutlet(ctx, input)),
  record: worker.input(recordOutletSchema).mutation(({ ctx, input }) => recordMilestone(ctx, input)),
  choose: worker.input(chooseReportSchema).mutation(({ ctx, input }) => chooseReport(ctx, input)),
})
