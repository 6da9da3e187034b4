import type { ProductCategory } from '#shared/product/category.ts'
import { checklistItems, type ChecklistItem } from './checklist-item.ts'
import type { Checklist, ChecklistEntry } from './checklist.ts'

/** Groups of categories that need the same certificates (DESIGN §3). */
type CategoryGroup = 'foodAndDrink' | 'herbalAndCosmetics' | 'textile' | 'craft' | 'other'

const groupOf: Record<ProductCategory, CategoryGroup> = {
  food: 'foodAndDrink',
  beverage: 'foodAndDrink',
  fishery: 'foodAndDrink',
  agri: 'foodAndDrink',
  essentialOil: 'herbalAndCosmetics',
  textile: 'textile',
  craft: 'craft',
  other: 'other',
}

const EVERY_PRODUCT = [
  'productionQuality',
  'nib',
  'packaging',
  'labelling',
  'barcode',
  'qris',
  'digitalPromotion',
] as const satisfies ChecklistItem[]

/**
 * What DESIGN §3 leaves to the category. What is eaten, drunk or put on the skin also needs equipment of its own, a
 * distribution permit and halal (Law 33/2014 on halal products names food, drink, traditional medicine and cosmetics);
 * cloth and craft are made at home and need none of the three.
 */
const required: Record<CategoryGroup, readonly ChecklistItem[]> = {
  foodAndDrink: [...EVERY_PRODUCT, 'separateEquipment', 'distributionPermit', 'halal'],
  herbalAndCosmetics: [...EVERY_PRODUCT, 'separateEquipment', 'distributionPermit', 'halal'],
  textile: EVERY_PRODUCT,
  craft: EVERY_PRODUCT,
  other: EVERY_PRODUCT,
}

/** Hygienic (quality and equipment), halal and permitted, labelled, packed, with a barcode: what an outlet asks for. */
const outletItems: readonly ChecklistItem[] = [
  'productionQuality',
  'separateEquipment',
  'packaging',
  'labelling',
  'distributionPermit',
  'halal',
  'barcode',
]

/** The items that a category requires, in usual order. Of an unknown category: what every category requires. */
export function requiredItems(category: ProductCategory | null): ChecklistItem[] {
  const items: readonly ChecklistItem[] = category ? required[groupOf[category]] : EVERY_PRODUCT
  return checklistItems.filter((item) => items.includes(item))
}

/** The items that a category requires before an outlet takes the product, in usual order. */
export function requiredForOutlet(category: ProductCategory | null): ChecklistItem[] {
  return requiredItems(category).filter((item) => outletItems.includes(item))
}

export type OpenItem = { item: ChecklistItem; why: 'notStarted' | 'inProgress' | 'notNeeded' | 'expired' }

/** What still stands against completing the mentoring, in usual order. */
export function openRequirements(category: ProductCategory | null, checklist: Checklist): OpenItem[] {
  return requiredItems(category).flatMap((item) => openItem(item, checklist[item]))
}

export type Readiness = { isReady: boolean; missing: OpenItem[] }

/**
 * Whether an outlet can take the product on the day of the checklist: everything its category requires there is done or
 * waived, and no certificate that it carries has expired, required or not. Unknown category: not ready.
 */
export function readinessOf(category: ProductCategory | null, checklist: Checklist): Readiness {
  const wanted = requiredForOutlet(category)
  const missing = checklistItems
    .filter((item) => wanted.includes(item) || checklist[item].isExpired)
    .flatMap((item) => openItem(item, checklist[item]))
  return { isReady: category !== null && missing.length === 0, missing }
}

function openItem(item: ChecklistItem, { state, isExpired }: ChecklistEntry): OpenItem[] {
  if (state === 'waived') return []
  if (state !== 'done') return [{ item, why: state }]
  return isExpired ? [{ item, why: 'expired' }] : []
}
