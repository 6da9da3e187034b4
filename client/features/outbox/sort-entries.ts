import type { OutboxEntry } from '#shared/outbox/entry.ts'
import type { ShownState } from '#client/shell/entry/state-mark.tsx'
import { formOf, isFields, type Fields } from '#client/shell/entry/told-command.ts'

type Sorted = { undecided: OutboxEntry[]; waiting: OutboxEntry[]; sent: OutboxEntry[] }

/** What the person has to decide about, what waits, each in its order; and what was sent, the last first. */
export function sortEntries(entries: readonly OutboxEntry[]): Sorted {
  const isUndecided = ({ state, isWithdrawn }: OutboxEntry) =>
    !isWithdrawn && (state === 'conflict' || state === 'refused')
  return {
    undecided: entries.filter(isUndecided),
    waiting: entries.filter((entry) => entry.state !== 'sent' && !isUndecided(entry)),
    sent: entries.filter(({ state }) => state === 'sent').toReversed(),
  }
}

export function shownState({ state, isWithdrawn }: OutboxEntry): ShownState {
  return isWithdrawn && state !== 'sent' ? 'withdrawn' : state
}

/** All in which ids stand that have a name: commands, and the records that they met. */
export function namedIn(entries: readonly OutboxEntry[]): Fields[] {
  return entries.flatMap((entry) => {
    if (entry.state === 'sent') return []
    const { current } = entry.problem?.kind === 'conflict' ? entry.problem.conflict : {}
    const content = current?.['content']
    return [entry.input, formOf(entry.input as Fields), current, content].filter(isFields)
  })
}
