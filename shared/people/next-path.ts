const OWN = 'http://own.invalid'

/**
 * The path to go to after a sign-in, from the address of the sign-in page; undefined when it is none of this program's
 * pages: whoever makes a link could otherwise send people who trust the sign-in page to another site.
 */
export function readNextPath(text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 500) return undefined
  const url = URL.parse(text, OWN)
  if (!url || url.origin !== OWN || url.pathname.startsWith('//')) return undefined
  const path = `${url.pathname}${url.search}${url.hash}`
  return url.pathname === '/masuk' || url.pathname.startsWith('/api') ? undefined : path
}
