/** One line of at most so many characters: white space becomes single spaces, and what is too long ends between words. */
export function shorten(text: string, most: number): string {
  const line = text.replaceAll(/\s+/gu, ' ').trim()
  const letters = Array.from(line)
  if (letters.length <= most) return line
  const start = letters.slice(0, most - 1).join('')
  const space = start.lastIndexOf(' ')
  const kept = space > most / 2 ? start.slice(0, space) : start
  return `${kept.replace(/(?<![\s,.;:–-])[\s,.;:–-]+$/u, '')}…`
}
