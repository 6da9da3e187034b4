import { setImmediate } from 'node:timers/promises'
import { openCountry, type OpenedCountry } from './country-world.ts'
import { commands } from './country-commands.ts'
import { measureCountryMemory } from './country-memory.ts'
import { reads } from './country-reads.ts'
import { describeFinding, type Finding } from './finding.ts'

/**
 * What the p99 may be, and so many rounds at least: of fewer it would be the longest, a moment in which Node tidied up. Of 200 it
 * is the third longest, which one moment of the machine's own can make; commands are quick enough for more.
 */
const READS = { most: 2, fewestRounds: 200 }
const COMMANDS = { most: 1.5, fewestRounds: 500 }
const MOST_ROUNDS = 1000
const MOST_MS = 6000

/**
 * The same reads and commands in a registry of the country and in one of a province, on one PostgreSQL server, in turns.
 * Nothing kept for readers helps: every read asks the database, every command is taken back.
 */
export async function measureCountry(home: string): Promise<Finding[]> {
  const { BENCH_NTT_URL: ntt, BENCH_NATIONAL_URL: national } = process.env
  if (!ntt || !national) {
    process.stdout.write('  skipped: BENCH_NTT_URL and BENCH_NATIONAL_URL name no databases\n')
    return []
  }
  const province = await openCountry(ntt)
  const country = await openCountry(national)
  const tidy = async () => {
    await province.tidy()
    await country.tidy()
  }
  try {
    const findings: Finding[] = []
    await tidy()
    for (const { name, ask } of reads.filter(isWanted)) {
      const work = async ({ asked }: OpenedCountry) => void JSON.stringify(await ask(asked))
      findings.push(await compare(`${name}: country ÷ NTT (p99)`, { province, country, work, ...READS }))
    }
    for (const { name, act } of commands.filter(isWanted)) {
      const work = (opened: OpenedCountry) => opened.taken(act)
      findings.push(await compare(`${name}: country ÷ NTT (p99)`, { province, country, work, ...COMMANDS }))
      await tidy()
    }
    if (isWanted({ name: 'memory' })) {
      const measured = await measureCountryMemory(home, national)
      measured.forEach(tell)
      findings.push(...measured)
    }
    return findings
  } finally {
    await province.close()
    await country.close()
  }
}

/** `BENCH_ONLY` chooses by a part of the name, while somebody works on one of them. */
function isWanted({ name }: { name: string }): boolean {
  return name.includes(process.env['BENCH_ONLY'] ?? '')
}

type Compared = {
  province: OpenedCountry
  country: OpenedCountry
  work: (opened: OpenedCountry) => Promise<void>
  most: number
  fewestRounds: number
}

async function compare(name: string, { province, country, work, most, fewestRounds }: Compared): Promise<Finding> {
  const waits = { province: [] as number[], country: [] as number[] }
  try {
    const beganAt = performance.now()
    const isTimeLeft = () => performance.now() - beganAt < MOST_MS
    for (let round = -2; round < fewestRounds || (round < MOST_ROUNDS && isTimeLeft()); round += 1) {
      // Who comes second has what the first one left behind, so they take turns at that, too.
      const isCountryFirst = round % 2 === 0
      const early = isCountryFirst ? await waitFor(() => work(country)) : undefined
      const ofProvince = await waitFor(() => work(province))
      const waited = { province: ofProvince, country: early ?? (await waitFor(() => work(country))) }
      // The first ones warm up what every program has warm.
      if (round < 0) continue
      waits.province.push(waited.province)
      waits.country.push(waited.country)
    }
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return { name, value: Number.NaN, unit: '×', limit: `≤ ${most}`, isMet: false, detail }
  }
  const [low, high] = [percentiles(waits.province), percentiles(waits.country)]
  const ratio = high.p99 / low.p99
  const detail = `${high.p99.toFixed(1)} ÷ ${low.p99.toFixed(1)} ms; median ${high.p50.toFixed(1)} ÷ ${low.p50.toFixed(1)} ms; ${waits.country.length} rounds`
  const finding: Finding = { name, value: ratio, unit: '×', limit: `≤ ${most}`, isMet: ratio <= most, detail }
  tell(finding)
  return finding
}

function tell(finding: Finding): void {
  if (process.env['BENCH_ONLY'] !== undefined) process.stdout.write(`${describeFinding(finding)}\n`)
}

async function waitFor(work: () => Promise<void>): Promise<number> {
  await setImmediate()
  const askedAt = performance.now()
  await work()
  return performance.now() - askedAt
}

function percentiles(waits: readonly number[]): { p50: number; p99: number } {
  const sorted = waits.toSorted((a, b) => a - b)
  // The nearest rank: of a hundred waits the p99 is the last but one.
  const at = (share: number) => sorted[Math.ceil(sorted.length * share) - 1] ?? Number.NaN
  return { p50: at(0.5), p99: at(0.99) }
}
