/** What a person typed or sends and what is not stored yet; `isKept` when a reload of the page brings it back. */
type Unsaved = { isKept: boolean }

const unsaved = new Set<Unsaved>()
const listeners = new Set<() => void>()

/** Notes that something would be lost or at risk when the page is left; the returned function says that it is not any more. */
export function noteUnsaved({ isKept }: Unsaved): () => void {
  const one = { isKept }
  unsaved.add(one)
  tell()
  return () => {
    if (unsaved.delete(one)) tell()
  }
}

/** `kept`: a reload brings all of it back; `lost`: it would lose something. */
export function unsavedNow(): 'nothing' | 'kept' | 'lost' {
  if (unsaved.size === 0) return 'nothing'
  return [...unsaved].every(({ isKept }) => isKept) ? 'kept' : 'lost'
}

/** Calls `listener` at each change until the returned function is called. */
export function onUnsavedChange(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

function tell(): void {
  for (const listener of listeners) listener()
}
