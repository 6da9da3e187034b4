/** The programme's own list of what mentoring works on, in the order in which it is usually done. */
export const checklistItems = [
  'productionQuality',
  'separateEquipment',
  'nib',
  'packaging',
  'labelling',
  'distributionPermit',
  'halal',
  'barcode',
  'qris',
  'digitalPromotion',
] as const
export type ChecklistItem = (typeof checklistItems)[number]

export const checklistStates = ['notNeeded', 'notStarted', 'inProgress', 'done', 'waived'] as const
export type ChecklistState = (typeof checklistStates)[number]

/** Items that an office issues with a number; the others are seen on the spot. */
const certificateItems: readonly ChecklistItem[] = ['nib', 'distributionPermit', 'halal', 'barcode']

export function isCertificate(item: ChecklistItem): boolean {
  return certificateItems.includes(item)
}

/** Whether the number of an item is personal data of the UMKM, for who may read that only. */
export function hasPersonalNumber(item: ChecklistItem | undefined): boolean {
  return item === 'nib'
}
