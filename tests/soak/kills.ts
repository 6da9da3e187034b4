import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { makeOwnServers } from '#tests/failover/own-postgres.ts'
import { addressOf, prepare } from '#tests/failover/play-failover.ts'
import { playKills, type KillsPlan, type KillsResult } from '#tests/failover/play-kills.ts'
import { startProgram } from '#tests/program.ts'

type Tell = (line: string) => void
type Plan = { pglite: number; postgres: number; seed: string }

/** The whole program killed at random under load, so many times on each engine; on PostgreSQL in turn with its database server. */
export async function kills({ pglite, postgres, seed }: Plan, tell: Tell): Promise<void> {
  const folder = mkdtempSync(path.join(tmpdir(), 'pantau-kills-'))
  const servers = makeOwnServers()
  const play = async (name: string, home: string, plan: Pick<KillsPlan, 'cycles' | 'server'>) => {
    const databaseUrl = plan.server && addressOf(plan.server)
    await prepare(home, databaseUrl)
    const start = () => startProgram(home, { DATABASE_URL: databaseUrl ?? '' })
    const tellSome = (line: string) => /^\d*0 /.test(line) && tell(`${name}, ${line}`)
    const result = await playKills({
      ...plan,
      writers: 4,
      seed,
      start,
      database: { home, databaseUrl },
      tell: tellSome,
    })
    refuse(result)
    tell(
      `${name}: ${result.confirmed} changes confirmed over ${plan.cycles} kills, ${result.sentTwice} sent again; none lost`,
    )
  }
  try {
    await play('PGlite', path.join(folder, 'pglite'), { cycles: pglite })
    const server = await servers.addPrimary()
    await server.start()
    await play('PostgreSQL', path.join(folder, 'postgres'), { cycles: postgres, server })
  } finally {
    servers.remove()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

function refuse({ faults, losses }: KillsResult): void {
  if (faults.length > 0 || losses.length > 0) throw new Error(`not all is there:\n${[...faults, ...losses].join('\n')}`)
}
