/** A command of which a form does not know whether it arrived, and what it said. */
export type Unanswered = { commandId: string; text: string }

const PREFIX = 'pantau.command.'

/** What a form of this name sent and got no answer for, before a reload, too. */
export function readUnanswered(name: string | undefined): Unanswered | undefined {
  if (name === undefined) return undefined
  try {
    return (JSON.parse(sessionStorage.getItem(PREFIX + name) ?? 'null') as Unanswered | null) ?? undefined
  } catch {
    return undefined
  }
}

/** Keeps it, or forgets it when there is none any more. */
export function keepUnanswered(name: string | undefined, unanswered: Unanswered | undefined): void {
  if (name === undefined) return
  try {
    if (unanswered) sessionStorage.setItem(PREFIX + name, JSON.stringify(unanswered))
    else sessionStorage.removeItem(PREFIX + name)
  } catch {
    // A browser that keeps nothing still has the id until the page is left.
  }
}
