const PREFIX = 'pantau.draft.'

/** What was typed into a form and not saved yet, as this tab keeps it; undefined when there is none. */
export function readDraft(key: string | undefined): object | undefined {
  if (key === undefined) return undefined
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(PREFIX + key) ?? 'null')
    return typeof kept === 'object' && kept !== null ? kept : undefined
  } catch {
    return undefined
  }
}

export function keepDraft(key: string | undefined, values: object): void {
  if (key === undefined) return
  try {
    sessionStorage.setItem(PREFIX + key, JSON.stringify(values))
  } catch {
    // A browser that keeps nothing still has the form itself.
  }
}

export function forgetDraft(key: string | undefined): void {
  if (key === undefined) return
  try {
    sessionStorage.removeItem(PREFIX + key)
  } catch {
    // Nothing was kept.
  }
}

/** Forgets every draft of this tab: the next person at this device is another one. */
export function forgetAllDrafts(): void {
  try {
    for (const key of Object.keys(sessionStorage)) if (key.startsWith(PREFIX)) sessionStorage.removeItem(key)
  } catch {
    // Nothing was kept.
  }
}
