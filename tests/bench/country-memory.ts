import path from 'node:path'
import { startProgram } from '#tests/program.ts'
import type { Finding } from './finding.ts'
import { residentMegabytes } from './program.ts'

const MOST_MEGABYTES = 300
/** Sumatera to Papua, and what is read most of each; the last ones are the longest answers. */
const provinces = ['11', '12', '32', '33', '35', '53', '73', '94']
const readsOf = (province: string) => {
  const input = encodeURIComponent(JSON.stringify({ province }))
  return [
    ...['overview.get', 'overview.outlets', 'target.page', 'claim.page', 'change.page'].map((name) =>
      trpc(name, input),
    ),
    ...['figures', 'outlets', 'change-events', 'products'].map((name) => `/api/v1/${name}?province=${province}`),
  ]
}
const trpc = (name: string, input: string) => `/api/trpc/${name}?input=${input}`
const countryReads = [trpc('overview.country', '%7B%7D'), '/api/v1/figures', '/api/v1/kabupaten']
const AT_ONCE = 8

/** What the program holds after the country was read from one end to the other, twice, by several at once. */
export async function measureCountryMemory(home: string, databaseUrl: string): Promise<Finding> {
  const flags = ['--demo', '--scale', 'national']
  const program = await startProgram(path.join(home, 'country'), { DATABASE_URL: databaseUrl }, flags)
  try {
    const reads = [...countryReads, ...provinces.flatMap(readsOf)]
    const statuses = new Map<number, number>()
    for (let start = 0; start < reads.length * 2; start += AT_ONCE) {
      const asked = Array.from({ length: AT_ONCE }, (_, index) => reads[(start + index) % reads.length] ?? '')
      for (const status of await Promise.all(asked.map((read) => statusOf(program.address + read)))) {
        statuses.set(status, (statuses.get(status) ?? 0) + 1)
      }
    }
    const value = residentMegabytes(program.child.pid ?? 0)
    const told = [...statuses].map(([status, times]) => `${times} × ${status}`).join(', ')
    return {
      ...{ name: 'Resident memory after the country was read', value, unit: 'MB', limit: `≤ ${MOST_MEGABYTES}` },
      ...{ isMet: value <= MOST_MEGABYTES && statuses.has(200), detail: `VmRSS; answers ${told}` },
    }
  } finally {
    await program.stop()
  }
}

async function statusOf(address: string): Promise<number> {
  const answer = await fetch(address)
  await answer.arrayBuffer()
  return answer.status
}
