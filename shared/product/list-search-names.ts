/** What of the product list lives in its address. Apart from the words they take, which only that page knows. */
export const productSearchNames = [
  'q',
  'kabupaten',
  'island',
  'category',
  'stage',
  'mentoring',
  'missing',
  'ready',
  'expiring',
  'archived',
  'sort',
  'page',
] as const
