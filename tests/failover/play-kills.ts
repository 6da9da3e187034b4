import { once } from 'node:events'
import { setTimeout as pause } from 'node:timers/promises'
import { createRandom } from '#data/simulator/random.ts'
import { openEngine } from '#server/db/engine.ts'
import { newCommandId } from '#tests/db/work-caller.ts'
import { findLosses } from './check-arrived.ts'
import type { OwnPostgres } from './own-postgres.ts'
import { register, signIn, type Sent } from './program-under-load.ts'
import type { ServerProcess } from './server-process.ts'

export type KillsPlan = {
  cycles: number
  writers: number
  seed: string
  start: () => Promise<ServerProcess>
  /** Where the data is, for the check at the end. */
  database: { home: string; databaseUrl: string | undefined }
  /** A database server that is killed in every other cycle, instead of the program. */
  server?: OwnPostgres
  tell?: (line: string) => void
}
export type KillsResult = { confirmed: number; sentTwice: number; faults: readonly string[]; losses: readonly string[] }

const LATEST_KILL_MS = 1200
const RETRY_MS = 100

/**
 * Changes under way while the program, or its database server, is killed with SIGKILL at a random moment, again and again. What was not
 * confirmed is sent again by the same id after the next start.
 */
export async function playKills(plan: KillsPlan): Promise<KillsResult> {
  const random = createRandom(plan.seed)
  const sent: Sent[] = []
  const faults: string[] = []
  let program = await plan.start()
  const cookie = await signIn(program.address)

  const write = async (address: string, ending: AbortSignal) => {
    while (!ending.aborted) {
      const command = takeWaiting(sent) ?? addCommand(sent)
      command.tries += 1
      const outcome = await register(address, { cookie, command }).finally(() => waiting.delete(command))
      if (outcome === 'confirmed') command.confirmedAt = performance.now()
      else if (outcome === 'later') await pause(RETRY_MS)
      else return void faults.push(outcome)
    }
  }

  for (let cycle = 1; cycle <= plan.cycles; cycle += 1) {
    const ending = new AbortController()
    const writing = Array.from({ length: plan.writers }, () => write(program.address, ending.signal))
    const confirmedBefore = countConfirmed(sent)
    while (countConfirmed(sent) === confirmedBefore && faults.length === 0) await pause(5)
    await pause(random.int(0, LATEST_KILL_MS))
    if (plan.server && cycle % 2 === 0) {
      plan.server.kill()
      await plan.server.start()
      const whenKilled = countConfirmed(sent)
      while (countConfirmed(sent) <= whenKilled && faults.length === 0) await pause(5)
      ending.abort()
    } else {
      program.child.kill('SIGKILL')
      ending.abort()
      await once(program.child, 'exit')
      program = await plan.start()
    }
    await Promise.all(writing)
    if (faults.length > 0) break
    plan.tell?.(`${cycle} of ${plan.cycles}: ${countConfirmed(sent)} changes confirmed`)
  }
  await program.stop()
  const engine = await openEngine({ ...plan.database, onProgress: () => {} })
  try {
    const losses = await findLosses(engine.db, sent)
    return { confirmed: countConfirmed(sent), sentTwice: sent.filter(({ tries }) => tries > 1).length, faults, losses }
  } finally {
    await engine.close()
  }
}

/** Commands that are being sent. */
const waiting = new Set<Sent>()

function takeWaiting(sent: readonly Sent[]): Sent | undefined {
  const found = sent.find((command) => command.confirmedAt === undefined && !waiting.has(command))
  if (found) waiting.add(found)
  return found
}

function addCommand(sent: Sent[]): Sent {
  const command = { commandId: newCommandId(), name: `UD Uji ${sent.length}`, tries: 0 }
  sent.push(command)
  waiting.add(command)
  return command
}

function countConfirmed(sent: readonly Sent[]): number {
  return sent.filter(({ confirmedAt }) => confirmedAt !== undefined).length
}
