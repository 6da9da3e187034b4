import type { DatasetSpec } from '../dataset.ts'
import type { DatasetName } from '../dataset-name.ts'
import { claimsSpec } from './claims.ts'
import { mentoringSpec } from './mentoring.ts'
import { outletsSpec } from './outlets.ts'
import { productsSpec } from './products.ts'
import { reportsSpec } from './reports.ts'
import { shelfSpec } from './shelf.ts'
import { umkmSpec } from './umkm.ts'

/** The datasets that go out into workbooks and come in from spreadsheets. */
export const datasetSpecs: Partial<Record<DatasetName, DatasetSpec>> = {
  umkm: umkmSpec,
  products: productsSpec,
  mentoring: mentoringSpec,
  outlets: outletsSpec,
  shelf: shelfSpec,
  reports: reportsSpec,
  claims: claimsSpec,
}
