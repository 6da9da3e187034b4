const english = new Set([
  'the',
  'of',
  'and',
  'in',
  'to',
  'by',
  'from',
  'is',
  'are',
  'were',
  'with',
  'for',
  'at',
  'not',
  'said',
])
const indonesian = new Set([
  'yang',
  'di',
  'dan',
  'dari',
  'ke',
  'untuk',
  'dengan',
  'oleh',
  'sudah',
  'belum',
  'adalah',
  'pada',
])

/**
 * The language that a short text is probably written in, told by its commonest words, so that it is read aloud rightly;
 * undefined when they do not tell.
 */
export function likelyLanguage(text: string): 'en' | 'id' | undefined {
  const words = text.toLowerCase().match(/\p{L}+/gu) ?? []
  const count = (known: ReadonlySet<string>) => words.filter((word) => known.has(word)).length
  const [en, id] = [count(english), count(indonesian)]
  if (en === id) return undefined
  return en > id ? 'en' : 'id'
}
