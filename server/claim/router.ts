import { asOfSchema, openProcedure, procedureFor, readProvince, router } from '#server/trpc/trpc.ts'
import type { ClaimPage } from '#shared/claim/answers.ts'
import {
  addClaimSchema,
  claimToRecordSchema,
  editClaimSchema,
  groupClaimsSchema,
  importClaimsSchema,
  previewClaimsSchema,
  withdrawClaimSchema,
} from '#shared/claim/form-schema.ts'
import { addClaim, editClaim, groupClaims, withdrawClaim } from './commands/edit-claims.ts'
import { importClaims } from './commands/import-claims.ts'
import { recordClaim } from './commands/record-claim.ts'
import { previewImport } from './import-queries.ts'
import { getClaimPage } from './page-queries.ts'
import { listWithdrawnClaims } from './withdrawn-queries.ts'

const editor = procedureFor('claim.edit')

export const claimRouter = router({
  page: openProcedure.input(asOfSchema).query(({ ctx, input }) =>
    readProvince(ctx, input, async ({ db, info, scope, day, knownAt }): Promise<ClaimPage> => {
      return { ...info, ...(await getClaimPage(db, scope, { day, today: ctx.today, knownAt })) }
    }),
  ),
  withdrawn: editor.query(({ ctx }) => listWithdrawnClaims(ctx.db)),
  add: editor.input(addClaimSchema).mutation(({ ctx, input }) => addClaim(ctx, input)),
  edit: editor.input(editClaimSchema).mutation(({ ctx, input }) => editClaim(ctx, input)),
  group: editor.input(groupClaimsSchema).mutation(({ ctx, input }) => groupClaims(ctx, input)),
  withdraw: editor.input(withdrawClaimSchema).mutation(({ ctx, input }) => withdrawClaim(ctx, input)),
  toRecord: editor.input(claimToRecordSchema).mutation(({ ctx, input }) => recordClaim(ctx, input)),
  // A file is too long for an address, so looking at one is sent like a command.
  preview: editor
    .input(previewClaimsSchema)
    .mutation(({ ctx, input }) => previewImport(ctx.db, { text: input.text, today: ctx.today })),
  import: editor.input(importClaimsSchema).mutation(({ ctx, input }) => importClaims(ctx, input)),
})
