/** What happens in the outbox, told to every tab: `settled` names an entry that the server has answered. */
export type OutboxNews = { kind: 'changed' } | { kind: 'settled'; commandId: string } | { kind: 'wake' }

const listeners = new Set<(news: OutboxNews) => void>()
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('pantau-outbox')
channel?.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) => hear(data))

/** Tells this tab and the others. */
export function tellOutbox(news: OutboxNews): void {
  hear(news)
  try {
    channel?.postMessage(news)
  } catch {
    // A tab that is going away.
  }
}

/** Calls `listener` with all news, until the returned function is called. */
export function hearOutbox(listener: (news: OutboxNews) => void): () => void {
  listeners.add(listener)
  return () => void listeners.delete(listener)
}

function hear(news: OutboxNews): void {
  for (const listener of [...listeners]) listener(news)
}
