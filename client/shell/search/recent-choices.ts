import { choiceKinds, keyOf, type Choice } from './choice.ts'

const KEY = 'pantau.search.recent'
const MOST_RECENT = 6

/** What was opened by the search last, the latest first. */
export function readRecent(): Choice[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? '[]')
    return Array.isArray(kept) ? kept.filter(isChoice) : []
  } catch {
    return []
  }
}

/** Names of the registry are not kept: another person may be next at this device. */
export function rememberChoice(choice: Choice): void {
  if (choice.kind === 'umkm' || choice.kind === 'product') return
  const others = readRecent().filter((other) => keyOf(other) !== keyOf(choice))
  try {
    localStorage.setItem(KEY, JSON.stringify([choice, ...others].slice(0, MOST_RECENT)))
  } catch {
    // A browser that keeps nothing still searches.
  }
}

export function forgetRecent(): void {
  try {
    localStorage.removeItem(KEY)
  } catch {
    // Nothing was kept.
  }
}

function isChoice(kept: unknown): kept is Choice {
  if (typeof kept !== 'object' || kept === null || !('kind' in kept && 'id' in kept && 'name' in kept)) return false
  return choiceKinds.some((kind) => kind === kept.kind) && typeof kept.id === 'string' && typeof kept.name === 'string'
}
