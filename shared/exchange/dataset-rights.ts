import type { Right } from '#shared/access/rights.ts'
import type { DatasetName } from './dataset-name.ts'

/** The right of the commands that rows of a dataset become, besides that of importing. */
export const datasetRights: Readonly<Record<DatasetName, Right>> = {
  umkm: 'registry.edit',
  products: 'registry.edit',
  mentoring: 'mentoring.work',
  outlets: 'outlet.work',
  shelf: 'outlet.work',
  reports: 'report.submit',
  claims: 'claim.edit',
}
