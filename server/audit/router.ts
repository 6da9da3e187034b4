import { procedureFor, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import { auditFilterSchema } from '#shared/audit/schema.ts'
import { listAudit } from './queries.ts'

export const auditRouter = router({
  list: procedureFor('audit.read')
    .input(auditFilterSchema)
    .query(({ ctx, input }) => {
      const rows = scopeOf(ctx.actor, 'audit.read') ?? { kabupaten: [] }
      return listAudit(ctx.db, { rows, personal: scopeOf(ctx.actor, 'personalData.read') }, input)
    }),
})
