import type { OutboxEntry } from '#shared/outbox/entry.ts'

/** Entries that a form of this tab is carrying out before the person's eyes. */
const inForms = new Set<string>()

/** Says that a form shows what becomes of an entry, until the returned function is called. */
export function showInForm(commandId: string): () => void {
  inForms.add(commandId)
  return () => void inForms.delete(commandId)
}

/** Whether the list need not show an entry, because a form does and nothing of it has to wait. */
export function isInForm({ commandId, hasWaited }: Pick<OutboxEntry, 'commandId' | 'hasWaited'>): boolean {
  return !hasWaited && inForms.has(commandId)
}
