import { procedureFor, router } from '#server/trpc/trpc.ts'
import {
  applyImportSchema,
  decideRowsSchema,
  importIdSchema,
  importRowsSchema,
  mapImportSchema,
  replanImportSchema,
  undoImportSchema,
} from '#shared/exchange/schema.ts'
import { applyImport, undoImport } from './apply-import.ts'
import { decideRows } from './decide-rows.ts'
import { mapImport, replanImport } from './map-import.ts'
import { getImport, listImportRows, listImports } from './queries.ts'

const importer = procedureFor('exchange.import')

export const exchangeRouter = router({
  list: importer.query(({ ctx }) => listImports(ctx.db, ctx.actor)),
  get: importer.input(importIdSchema).query(({ ctx, input }) => getImport(ctx.db, ctx.actor, input.id)),
  rows: importer.input(importRowsSchema).query(({ ctx, input }) => listImportRows(ctx.db, ctx.actor, input)),
  map: importer.input(mapImportSchema).mutation(({ ctx, input }) => mapImport(ctx, input)),
  replan: importer.input(replanImportSchema).mutation(({ ctx, input }) => replanImport(ctx, input)),
  decide: importer.input(decideRowsSchema).mutation(({ ctx, input }) => decideRows(ctx, input)),
  applyRows: importer.input(applyImportSchema).mutation(({ ctx, input }) => applyImport(ctx, input)),
  undo: importer.input(undoImportSchema).mutation(({ ctx, input }) => undoImport(ctx, input)),
})
