import { procedureFor, router } from '#server/trpc/trpc.ts'
import { scopeOf } from '#shared/access/rights.ts'
import {
  archiveUmkmSchema,
  registerUmkmSchema,
  restoreUmkmSchema,
  similarSchema,
  umkmFilterSchema,
  umkmIdSchema,
  updateUmkmSchema,
} from '#shared/umkm/schema.ts'
import { archiveUmkm } from './commands/archive-umkm.ts'
import { registerUmkm } from './commands/register-umkm.ts'
import { restoreUmkm } from './commands/restore-umkm.ts'
import { updateUmkm } from './commands/update-umkm.ts'
import { getUmkm, listSimilarUmkm, listUmkmPage } from './registry-queries.ts'

const NOWHERE = { kabupaten: [] }

const reader = procedureFor('registry.read').use(({ ctx, next }) => {
  const reach = {
    rows: scopeOf(ctx.actor, 'registry.read') ?? NOWHERE,
    personal: scopeOf(ctx.actor, 'personalData.read'),
  }
  return next({ ctx: { ...ctx, reach } })
})
const editor = procedureFor('registry.edit')

export const umkmRouter = router({
  list: reader.input(umkmFilterSchema).query(({ ctx, input }) => listUmkmPage(ctx.db, ctx.reach, input)),
  get: reader.input(umkmIdSchema).query(({ ctx, input }) => getUmkm(ctx.db, ctx.reach, input.id)),
  similar: reader.input(similarSchema).query(({ ctx, input }) => listSimilarUmkm(ctx.db, ctx.reach.rows, input)),
  register: editor.input(registerUmkmSchema).mutation(({ ctx, input }) => registerUmkm(ctx, input)),
  update: editor.input(updateUmkmSchema).mutation(({ ctx, input }) => updateUmkm(ctx, input)),
  archive: editor.input(archiveUmkmSchema).mutation(({ ctx, input }) => archiveUmkm(ctx, input)),
  restore: editor.input(restoreUmkmSchema).mutation(({ ctx, input }) => restoreUmkm(ctx, input)),
})
