/** What can be brought in from a spreadsheet, and taken out into one. */
export const datasetNames = ['umkm', 'products', 'mentoring', 'outlets', 'shelf', 'reports', 'claims'] as const
export type DatasetName = (typeof datasetNames)[number]

export function isDatasetName(text: string): text is DatasetName {
  return datasetNames.some((name) => name === text)
}
