import type { Engine } from '#server/db/engine.ts'
import type { Environment } from '#server/env.ts'

/** What the running process knows of itself. */
export type SystemFacts = {
  engineKind: Engine['kind']
  environment: Environment
  programVersion: string
  startedAt: Date
  /** How many migrations the program comes with. */
  migrationCount: number
  /** The newest backup that is there. */
  lastBackup: () => Promise<{ madeAt: Date; sizeBytes: number; isEncrypted: boolean } | undefined>
}
