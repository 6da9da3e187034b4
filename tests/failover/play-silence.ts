import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { openEngine } from '#server/db/engine.ts'
import { newCommandId } from '#tests/db/work-caller.ts'
import { findLosses } from './check-arrived.ts'
import { makeOwnServers } from './own-postgres.ts'
import { addressOf, prepare, type StartProgram } from './play-failover.ts'
import { register, signIn, type Sent } from './program-under-load.ts'

/** `silentMs` is the shortest silence: it lasts until every kind of request has been told of it, too. */
export type SilencePlan = { writers: number; silentMs: number; changesBefore: number; changesAfter: number }
export type SilenceResult = {
  confirmed: number
  sentTwice: number
  /** What was asked while the database was silent, and the longest that an answer or a refusal took. */
  kept: { answered: number; longestMs: number }
  fresh: { refused: number; longestMs: number }
  commands: { refused: number; longestMs: number }
  /** From the first word of the database to the first change that was confirmed. */
  writesAfterMs: number
  faults: readonly string[]
  losses: readonly string[]
}

const KEPT = '/api/trpc/overview.get?input=%7B%7D'
const PATIENCE_MS = 60_000
const RETRY_MS = 200
/** No two questions are the same, so that no answer to them was ever kept. */
const FIRST_INSTANT = Date.UTC(2026, 5, 1)

/** Changes, questions with a kept answer and questions without, while all processes of the database server stand still. */
export async function playSilence(start: StartProgram, plan: SilencePlan): Promise<SilenceResult> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pantau-silent-'))
  const servers = makeOwnServers()
  try {
    const server = await servers.addPrimary()
    await server.start()
    const databaseUrl = addressOf(server)
    await prepare(path.join(folder, 'prepared'), databaseUrl)
    const program = await start(path.join(folder, 'home'), { DATABASE_URL: databaseUrl })
    const play = await playAt(program.address, plan)
    await play.until(() => play.confirmedSince(0) >= plan.changesBefore)
    await play.read(KEPT)

    server.freeze()
    play.setSilent(true)
    await pause(plan.silentMs)
    await play.until(() => play.isToldEverywhere())
    const endedAt = play.setSilent(false)
    server.thaw()
    await play.until(() => play.confirmedSince(endedAt) >= plan.changesAfter)
    await play.stop()
    await program.stop()

    const engine = await openEngine({ home: '', databaseUrl, onProgress: () => {} })
    const losses = await findLosses(engine.db, play.sent)
    await engine.close()
    return { ...play.result(endedAt), losses }
  } finally {
    servers.remove()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function playAt(address: string, { writers }: SilencePlan) {
  const cookie = await signIn(address)
  const ending = new AbortController()
  const sent: Sent[] = []
  const faults: string[] = []
  let isSilent = false
  const told = { kept: countTimes(), fresh: countTimes(), commands: countTimes() }

  const read = async (question: string) => {
    const answer = await fetch(address + question, { signal: AbortSignal.timeout(PATIENCE_MS) })
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), text: await answer.text() }
  }
  const ask = async (kind: 'kept' | 'fresh', question: (count: number) => string) => {
    for (let count = 0; !ending.signal.aborted; count += 1) {
      const wasSilent = isSilent
      const startedAt = performance.now()
      const { status, retryAfter, text } = await read(question(count))
      const isClear = status === 503 && retryAfter !== null && text.includes('Basis data sedang beralih')
      if (status !== 200 && !(isClear && kind === 'fresh'))
        faults.push(`${question(count)} → ${status} ${text.slice(0, 300)}`)
      if (wasSilent && (kind === 'kept' || isClear)) told[kind].add(performance.now() - startedAt)
      await pause(RETRY_MS / 4)
    }
  }
  const write = async (writer: number) => {
    for (let count = 0; !ending.signal.aborted; count += 1) {
      const command: Sent = { commandId: newCommandId(), name: `UD Diam ${writer}-${count}`, tries: 0 }
      sent.push(command)
      while (command.confirmedAt === undefined && !(ending.signal.aborted && command.tries > 0)) {
        command.tries += 1
        const startedAt = performance.now()
        const outcome = await register(address, { cookie, command })
        if (outcome === 'confirmed') command.confirmedAt = performance.now()
        else if (outcome !== 'later') return void faults.push(outcome)
        else if (isSilent) told.commands.add(performance.now() - startedAt)
        if (outcome === 'later') await pause(RETRY_MS)
      }
    }
  }
  const confirmedSince = (instant: number) => sent.filter(({ confirmedAt = -1 }) => confirmedAt >= instant).length
  const working = [
    ...Array.from({ length: writers }, (_each, writer) => write(writer)),
    ask('kept', () => KEPT),
    ask('fresh', (count) => `/api/v1/figures?knownAt=${new Date(FIRST_INSTANT + count * 1000).toISOString()}`),
  ]
  return {
    sent,
    read,
    confirmedSince,
    isToldEverywhere: () => Object.values(told).every(({ times }) => times.length > 0),
    setSilent: (silent: boolean) => {
      isSilent = silent
      return performance.now()
    },
    /** What never becomes so fails by the patience of the test. */
    until: async (isSo: () => boolean) => {
      while (!isSo()) {
        if (faults.length > 20) throw new Error(`the program answers otherwise than it should:\n${faults.join('\n')}`)
        await pause(20)
      }
    },
    stop: async () => {
      ending.abort()
      await Promise.all(working)
    },
    result: (endedAt: number) => ({
      confirmed: confirmedSince(0),
      sentTwice: sent.filter(({ tries }) => tries > 1).length,
      kept: { answered: told.kept.times.length, longestMs: told.kept.longest() },
      fresh: { refused: told.fresh.times.length, longestMs: told.fresh.longest() },
      commands: { refused: told.commands.times.length, longestMs: told.commands.longest() },
      writesAfterMs:
        Math.min(...sent.flatMap(({ confirmedAt = -1 }) => (confirmedAt >= endedAt ? confirmedAt : []))) - endedAt,
      faults,
    }),
  }
}

function countTimes() {
  const times: number[] = []
  return { times, add: (milliseconds: number) => void times.push(milliseconds), longest: () => Math.max(0, ...times) }
}
