import { once } from 'node:events'
import { writeFileSync } from 'node:fs'
import { connect, type Socket } from 'node:net'
import path from 'node:path'
import { startProgram, type RunningProgram } from '#tests/program.ts'
import type { Finding } from './finding.ts'
import { megabytesOf, residentMegabytes } from './program.ts'

const MOST_MEGABYTES = 300
/** Sumatera to Papua, and what is read most of each; the last ones are the longest answers. */
const provinces = ['11', '12', '32', '33', '35', '53', '73', '94']
const readsOf = (province: string) => {
  const input = encodeURIComponent(JSON.stringify({ province }))
  return [
    ...['overview.get', 'overview.outlets', 'target.page', 'claim.page', 'change.page'].map((name) =>
      trpc(name, input),
    ),
    ...['figures', 'outlets', 'channels', 'change-events', 'products'].map(
      (name) => `/api/v1/${name}?province=${province}`,
    ),
  ]
}
const trpc = (name: string, input: string) => `/api/trpc/${name}?input=${input}`
const countryReads = [trpc('overview.country', '%7B%7D'), '/api/v1/figures', '/api/v1/kabupaten']
/** As long as an answer can be. */
const longRead = '/api/v1/figures?by=kabupaten'
const AT_ONCE = 8
/** Of what is given in pages. */
const MOST_PAGES = 6

/**
 * What the program holds after the country was read from one end to the other, twice, by several at once, while as many others
 * take a long answer byte by byte; and at most meanwhile.
 */
export async function measureCountryMemory(home: string, databaseUrl: string): Promise<Finding[]> {
  const flags = ['--demo', '--scale', 'national']
  const program = await startProgram(path.join(home, 'country'), { DATABASE_URL: databaseUrl }, flags)
  const pid = program.child.pid ?? 0
  const peakOfStart = megabytesOf('VmHWM', pid)
  let slow: Socket[] = []
  try {
    // Forgets the peak of the start, which reads the program itself.
    writeFileSync(`/proc/${pid}/clear_refs`, '5')
    slow = await beginSlowly(program)
    const statuses = await readTwice(program)
    const told = [...statuses].map(([status, times]) => `${times} × ${status}`).join(', ')
    const isMet = (value: number) => value <= MOST_MEGABYTES && statuses.has(200)
    const toFinding = (name: string, value: number, detail: string): Finding => {
      return { name, value, unit: 'MB', limit: `≤ ${MOST_MEGABYTES}`, isMet: isMet(value), detail }
    }
    const readers = `${AT_ONCE} at once beside ${slow.length} slow ones; answers ${told}`
    const peak = megabytesOf('VmHWM', pid)
    return [
      toFinding('Resident memory after the country was read', residentMegabytes(pid), `VmRSS; ${readers}`),
      toFinding('Most resident memory meanwhile', peak, `VmHWM; that of the start was ${peakOfStart.toFixed(0)} MB`),
    ]
  } finally {
    for (const socket of slow) socket.destroy()
    await program.stop()
  }
}

async function beginSlowly({ address }: RunningProgram): Promise<Socket[]> {
  const { hostname, port } = new URL(address)
  const sockets = Array.from({ length: AT_ONCE }, () => connect(Number(port), hostname))
  for (const socket of sockets) {
    socket.write(`GET ${longRead} HTTP/1.1\r\nHost: pantau\r\n\r\n`)
    await once(socket, 'readable')
    socket.read(1)
  }
  return sockets
}

async function readTwice({ address }: RunningProgram): Promise<Map<number, number>> {
  const reads = [...countryReads, ...provinces.flatMap(readsOf)]
  const statuses = new Map<number, number>()
  const readAll = async (read: string) => {
    let next: string | undefined = read
    for (let page = 0; next !== undefined && page < MOST_PAGES; page += 1) {
      const answer: Response = await fetch(address + next)
      await answer.arrayBuffer()
      statuses.set(answer.status, (statuses.get(answer.status) ?? 0) + 1)
      next = /<(?<address>[^>]+)>; rel="next"/.exec(answer.headers.get('Link') ?? '')?.groups?.['address']
    }
  }
  for (let start = 0; start < reads.length * 2; start += AT_ONCE) {
    const asked = Array.from({ length: AT_ONCE }, (_, index) => reads[(start + index) % reads.length] ?? '')
    await Promise.all(asked.map(readAll))
  }
  return statuses
}
