import type { SheetPart } from '#server/command/sheet-part.ts'
import { claimSheet } from '#server/claim/sheet.ts'
import { outletSheet } from '#server/outlet/sheet.ts'
import { shelfSheet } from '#server/outlet/shelf-sheet.ts'
import { mentoringSheet } from '#server/product/mentoring-sheet.ts'
import { productSheet } from '#server/product/sheet.ts'
import { reportSheet } from '#server/report/sheet.ts'
import { umkmSheet } from '#server/umkm/sheet.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Scope } from '#shared/access/scope.ts'
import { datasetRights } from '#shared/exchange/dataset-rights.ts'
import type { DatasetName } from '#shared/exchange/dataset-name.ts'

const sheets: Partial<Record<DatasetName, SheetPart>> = {
  umkm: umkmSheet,
  products: productSheet,
  mentoring: mentoringSheet,
  outlets: outletSheet,
  shelf: shelfSheet,
  reports: reportSheet,
  claims: claimSheet,
}

/** How the records of a dataset go out and come in; undefined for one that does neither yet. */
export function sheetOf(dataset: DatasetName): SheetPart | undefined {
  return sheets[dataset]
}

/** Where an actor may bring rows of a dataset in: both rights are needed. Undefined is nowhere. */
export function importScope(actor: Actor, { spec }: SheetPart): Scope | undefined {
  const [importing, own] = [scopeOf(actor, 'exchange.import'), scopeOf(actor, datasetRights[spec.name])]
  if (!importing || !own) return undefined
  if (own.kabupaten === 'all') return importing
  if (importing.kabupaten === 'all') return own
  const [ofImport, ofRight] = [importing.kabupaten, own.kabupaten]
  return { kabupaten: ofImport.filter((code) => ofRight.includes(code)) }
}
