import { backupDrill } from './backup-drill.ts'
import { fuzzForLong } from './fuzz.ts'
import { tryImage } from './image.ts'
import { kills } from './kills.ts'
import { outboxKill } from './outbox-kill.ts'
import { postgresFailover } from './postgres-failover.ts'
import { silentDatabase } from './silent-database.ts'
import { wholeCountry } from './whole-country.ts'

/** What is tried for long: its name for the command line, and how. Each part throws when what it tries does not hold. */
const parts = {
  'outbox-kill': async (seed: string) => {
    const plan = { edits: 500, products: 12, kills: 10, restarts: 4, seed }
    const { made, confirmed, seconds } = await outboxKill(plan, tell)
    tell(`${confirmed} edits were shown as kept, ${made} were; all arrived once and in order, in ${seconds} s`)
  },
  'backup-drill': (seed: string) => backupDrill({ kills: 20, seed }, tell),
  failover: () => postgresFailover({ rounds: 5 }, tell),
  silence: () => silentDatabase({ rounds: 3 }, tell),
  kills: (seed: string) => kills({ pglite: 200, postgres: 50, seed }, tell),
  fuzz: async (seed: string) => {
    const requests = Number(process.env['SOAK_REQUESTS'] ?? 100_000)
    const { seconds } = await fuzzForLong({ seed, requests, lanes: 6 }, tell)
    tell(`${requests} generated requests broke no rule and failed nowhere, in ${seconds} s`)
  },
  image: async () => {
    const { megabytes, seconds } = await tryImage(tell)
    tell(`the program's folder is ${megabytes} MB; it was well ${seconds} s after its first start`)
  },
  national: () => wholeCountry(tell),
} satisfies Record<string, (seed: string) => Promise<void>>

/** `npm run soak [-- PART…]`: tries each part, or those that are named, for as long as it takes, and sums up at the end. */
async function soak(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(parts, name))
  if (unknown !== undefined) throw new Error(`no part "${unknown}"; there are: ${Object.keys(parts).join(', ')}`)
  const seed = process.env['SOAK_SEED'] ?? String(Date.now())
  const summary: string[] = []
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue
    lastSaid = 'nothing'
    process.stdout.write(`${name} with seed ${seed} …\n`)
    const startedAt = performance.now()
    const outcome = await part(seed).then(
      () => 'held',
      (error: unknown) => {
        // What one part finds keeps the others from nothing.
        process.exitCode = 1
        process.stdout.write(`${error instanceof Error ? error.stack : String(error)}\n`)
        return 'FAILED'
      },
    )
    summary.push(`${name}: ${outcome}, ${Math.round((performance.now() - startedAt) / 1000)} s; last said: ${lastSaid}`)
  }
  process.stdout.write(`\nwith seed ${seed}\n${summary.join('\n')}\n`)
}

let lastSaid = ''

function tell(line: string): void {
  lastSaid = line
  process.stdout.write(`  ${line}\n`)
}

await soak(process.argv.slice(2))
