import type { JobName } from '#shared/job/job-name.ts'

/** What a recount of the ledger and a walk along the audit trail found; zero differences and faults mean that all is well. */
export type CheckResult = {
  ledger: { eventCount: number; lineCount: number; differences: number }
  audit: { count: number; faults: number }
}

/** A job as its last turn left it. `isOn` tells whether the settings of this program let it run. */
export type JobState = {
  name: JobName
  isOn: boolean
  /** When the last turn was due, was begun and was over; null before the first and while it is under way. */
  last: { dueAt: string; startedAt: string; finishedAt: string | null; problem: string | null } | null
  nextDueAt: string
}

export type StorageFacts = {
  databaseBytes: number
  evidence: { count: number; bytes: number }
  /** The disk under the home folder. */
  disk: { freeBytes: number; totalBytes: number }
}

/** A setting as an admin may see it: of secrets only whether they are set. */
export type ShownSetting = { name: string; value: string | null; isSecret: boolean }

export type SystemOverview = {
  at: string
  program: {
    version: string
    nodeVersion: string
    startedAt: string
    memoryBytes: number
    /** Processes that share the database; null where only one can. */
    processCount: number | null
  }
  database: {
    kind: 'pglite' | 'postgres'
    version: string
    /** How many migrations it has seen, of those that the program knows. */
    migrations: { applied: number; known: number }
    dataVersion: number
    isSimulated: boolean
    /** How long it took to answer a small question just now. */
    answerMilliseconds: number
  }
  /** The newest backup that is there. */
  backup: { at: string; sizeBytes: number; isEncrypted: boolean } | null
  check: {
    last: { at: string; result: CheckResult } | null
    /** Since when a check that somebody asked for waits or runs. */
    waitingSince: string | null
    /** Why the newest check came to no end. */
    problem: string | null
  }
  jobs: JobState[]
  storage: StorageFacts
  people: { accounts: number; disabled: number; signedIn: number; sessions: number }
  settings: ShownSetting[]
}

/** The answer to a request for a check. */
export type RequestedCheck = { waitingSince: string }
