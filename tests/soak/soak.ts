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

/** `npm run soak [-- PART…]`: tries each part, or those that are named, for as long as it takes. */
async function soak(names: readonly string[]): Promise<void> {
  const unknown = names.find((name) => !Object.hasOwn(parts, name))
  if (unknown !== undefined) throw new Error(`no part "${unknown}"; there are: ${Object.keys(parts).join(', ')}`)
  const seed = process.env['SOAK_SEED'] ?? String(Date.now())
  for (const [name, part] of Object.entries(parts)) {
    if (names.length > 0 && !names.includes(name)) continue
    process.stdout.write(`${name} with seed ${seed} …\n`)
    await part(seed)
  }
}

function tell(line: string): void {
  process.stdout.write(`  ${line}\n`)
}

await soak(process.argv.slice(2))
