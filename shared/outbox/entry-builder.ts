import { OUTBOX_FORMAT, type OutboxEntry } from './entry.ts'
import type { OutboxInputs, OutboxProcedure } from './procedure.ts'

let made = 0

/** An entry for tests: the input told is enough for what rules look at. */
export function entryOf<P extends OutboxProcedure>(
  procedure: P,
  input: Partial<OutboxInputs[P]>,
  rest: Partial<OutboxEntry> = {},
): OutboxEntry {
  made += 1
  return {
    ...{ format: OUTBOX_FORMAT, commandId: `c${made}`, personId: 'maria', procedure },
    // Tests leave out what the rule in question never reads.
    input: input as OutboxInputs[P],
    ...{ order: made, follows: [], label: {}, madeAt: '2026-03-02T01:00:00.000Z', appVersion: 'test' },
    ...{ state: 'waiting', attempts: 0, hasWaited: false, files: [] },
    ...rest,
  }
}
