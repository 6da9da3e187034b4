/** Text that is safe to put into a page as it stands. */
export type Html = { readonly safe: string }

type Part = Html | string | number | readonly Part[]

/** Writes HTML: every value is escaped unless it is HTML already. Values belong in text and in quoted attributes only. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { safe: texts.reduce((page, text, index) => page + toSafe(parts[index - 1] ?? '') + text) }
}

function toSafe(part: Part): string {
  if (typeof part === 'string' || typeof part === 'number') return escape(String(part))
  return 'safe' in part ? part.safe : part.map(toSafe).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
