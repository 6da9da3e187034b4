import type { Schedule } from './schedule.ts'

/** What the program does by itself, and when. */
export const jobSchedules = {
  /** Keeps the briefing of the month that is over. */
  briefing: { every: 'month', hour: 7 },
  /** Writes the week's e-mail to those who want it. */
  digest: { every: 'week', weekday: 1, hour: 7 },
  /** Writes to those who want it what became due. */
  reminders: { every: 'day', hour: 7 },
  /** Recounts the ledger and walks along the audit trail. */
  check: { every: 'day', hour: 2 },
  /** Makes a backup and removes old ones. */
  backup: { every: 'day', hour: 2 },
} as const satisfies Record<string, Schedule>

export type JobName = keyof typeof jobSchedules
