/**
 * What happens in the outbox, told to every tab: `settled` names an entry on which the server has decided, `postponed` one
 * that could not be sent now, `wake` asks to look at the queue at once.
 */
type OutboxNews =
  | { kind: 'changed' | 'wake' }
  | { kind: 'settled'; commandId: string }
  | { kind: 'postponed'; commandId: string; because: 'line' | 'server' | 'signedOut' }

const listeners = new Set<(news: OutboxNews) => void>()
const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel('pantau-outbox')
channel?.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) => hear(data))

/** Tells this tab and the others. */
export function tellOutbox(news: OutboxNews): void {
  hear(news)
  try {
    // Only pages of this very address hear a channel.
    // oxlint-disable-next-line unicorn/require-post-message-target-origin
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
