/** What of the queue lives in its address. Apart from the words they take, which only that page knows. */
export const queueSearchNames = [
  'tab',
  'column',
  'status',
  'kabupaten',
  'island',
  'category',
  'missing',
  'age',
  'q',
  'sort',
  'page',
  'within',
] as const
