import express from 'express'
import { commitChange } from '#server/db/version.ts'
import type { Finding } from './finding.ts'
import { listen, percentile, requestsPerSecond, serve } from './serve.ts'

const CHANGES = 200

/** Warm Ringkasan data against a bare route with the same bytes, and the wait for it after each change, in this process. */
export async function measureRequests(home: string): Promise<Finding[]> {
  const { engine, base, close } = await serve(home)
  const change: Change = async (work) => (await commitChange(engine.db, work)).result
  const address = (asOf?: string, procedure = 'overview.get') =>
    `${base}/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(asOf ? { asOf } : {}))}`
  const answer = await fetch(address(), { headers: { 'accept-encoding': 'br' } })
  const floor = await measureFloor(await answer.text(), answer)
  const warm = await requestsPerSecond(address())
  const afterChange = await waitAfterChanges(address(), change)
  const today = await waitAfterChanges(address(), change)
  const past = await waitAfterChanges(address('2025-12-19'), change)
  const targetsToday = await waitAfterChanges(address(undefined, 'target.page'), change)
  const targetsPast = await waitAfterChanges(address('2025-12-19', 'target.page'), change)
  await close()
  return [
    {
      name: 'Warm Ringkasan data ÷ bare Express route, same bytes (requests/s)',
      value: warm / floor,
      unit: '×',
      limit: '≥ 0.5',
      isMet: warm / floor >= 0.5,
      detail: `${warm.toFixed(0)} ÷ ${floor.toFixed(0)}`,
    },
    {
      name: 'Ringkasan data after a change, p99 (PGlite)',
      value: percentile(afterChange, 0.99),
      unit: 'ms',
      limit: '≤ 50',
      isMet: percentile(afterChange, 0.99) <= 50,
      detail: `median ${percentile(afterChange, 0.5).toFixed(1)} ms, ${CHANGES} changes`,
    },
    {
      name: 'A day in 2025 ÷ today, after a change (median)',
      ...ratioOf(past, today),
    },
    {
      name: 'The target page of a day in 2025 ÷ today, after a change (median)',
      ...ratioOf(targetsPast, targetsToday),
    },
  ]
}

function ratioOf(past: readonly number[], today: readonly number[]): Omit<Finding, 'name'> {
  const [one, other] = [percentile(past, 0.5), percentile(today, 0.5)]
  const detail = `${one.toFixed(1)} ÷ ${other.toFixed(1)} ms`
  return { value: one / other, unit: '×', limit: '≤ 1.2', isMet: one / other <= 1.2, detail }
}

type Change = <T>(work: () => Promise<T>) => Promise<T>

async function waitAfterChanges(url: string, change: Change): Promise<number[]> {
  const waits: number[] = []
  for (let count = 0; count < CHANGES; count += 1) {
    await change(async () => undefined)
    const askedAt = performance.now()
    const answer = await fetch(url, { headers: { 'accept-encoding': 'br' } })
    await answer.arrayBuffer()
    if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
    waits.push(performance.now() - askedAt)
  }
  return waits.toSorted((a, b) => a - b)
}

/** The floor: an Express route that sends the bytes that the real answer had on the wire, ready made. */
async function measureFloor(body: string, answer: Response): Promise<number> {
  const { brotliCompressSync } = await import('node:zlib')
  const bytes = answer.headers.get('content-encoding') === 'br' ? brotliCompressSync(body) : Buffer.from(body)
  const bare = express()
  bare.get('/', (_request, response) => {
    response.set('Content-Encoding', 'br').type('json').send(bytes)
  })
  const [server, base] = await listen(bare)
  const rate = await requestsPerSecond(`${base}/`)
  server.close()
  return rate
}
