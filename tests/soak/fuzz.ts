import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import postgres from 'postgres'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { fuzz, type FuzzPlan, type FuzzResult } from '#tests/attack/fuzz.ts'
import { procedureShapes } from '#tests/attack/procedure-shapes.ts'
import { startApiServer } from '#tests/db/start-api-server.ts'

const TELL_EVERY = 5000

/**
 * The generated requests of tests/attack/fuzz.ts for long, on the server of TEST_DATABASE_URL, else on PGlite.
 * @throws Error with everything that went wrong.
 */
export async function fuzzForLong(plan: FuzzPlan, tell: (line: string) => void): Promise<FuzzResult> {
  const home = mkdtempSync(path.join(tmpdir(), 'pantau-fuzz-'))
  const made = await makeDatabase(process.env['TEST_DATABASE_URL'])
  const engine = await openEngine({ home, databaseUrl: made?.url, onProgress: () => {} })
  try {
    await migrate(engine, { onProgress: () => {} })
    const server = await startApiServer(engine, {})
    const asked = { db: engine.db, address: server.address, logged: () => server.errors }
    const result = await fuzz(asked, plan, (done) => {
      if (done % TELL_EVERY === 0) tell(`${done} of ${plan.requests} requests`)
    })
    await server.close()
    tell(
      `answers: ${JSON.stringify(result.statuses)}; ${Object.keys(result.done).length} kinds of request were carried out, ${result.cut} lines cut`,
    )
    const idle = procedureShapes.map(({ name }) => name).filter((name) => !result.done[name])
    tell(`procedures that never did what was asked: ${idle.join(', ') || 'none'}`)
    if (result.problems.length > 0) throw new Error(result.problems.join('\n'))
    return result
  } finally {
    await engine.close()
    await made?.remove()
    rmSync(home, { recursive: true, force: true })
  }
}

async function makeDatabase(serverUrl: string | undefined) {
  if (serverUrl === undefined) return undefined
  const name = `pantau_fuzz_${randomUUID().replaceAll('-', '')}`
  const run = async (statement: string) => {
    const sql = postgres(serverUrl, { max: 1, onnotice: () => {} })
    await sql.unsafe(statement)
    await sql.end()
  }
  await run(`create database ${name}`)
  const url = Object.assign(new URL(serverUrl), { pathname: `/${name}` }).href
  return { url, remove: () => run(`drop database ${name} with (force)`) }
}
