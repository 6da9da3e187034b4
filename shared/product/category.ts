/** What a product is; which certificates it needs depends on it. */
export const productCategories = [
  'food',
  'beverage',
  'fishery',
  'agri',
  'essentialOil',
  'textile',
  'craft',
  'other',
] as const
export type ProductCategory = (typeof productCategories)[number]
