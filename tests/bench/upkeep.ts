import path from 'node:path'
import { makeBackup } from '#server/backup/make-backup.ts'
import { requestLimits, type RequestLimits } from '#shared/limit/request-limit.ts'
import type { Finding } from './finding.ts'
import { percentile, requestsPerSecond, serve } from './serve.ts'

const WARM = `/api/trpc/overview.get?input=${encodeURIComponent('{}')}`
const BACKUPS = 5
const QUESTIONS = 300

/** So far off that counting is all that it costs. */
const far: RequestLimits = { ...requestLimits, any: { ...requestLimits.any, most: 1e9 } }

/** What it costs to count requests, and to answer while a backup is made. */
export async function measureUpkeep(home: string): Promise<Finding[]> {
  const { engine, base, close } = await serve(home, { environment: { TRUST_PROXY: '1' }, limits: far })
  await fetch(base + WARM)
  const uncounted = await requestsPerSecond(base + WARM)
  const counted = await requestsPerSecond(base + WARM, '203.0.113.9')

  const ask = async () => {
    const askedAt = performance.now()
    const answer = await fetch(base + WARM)
    await answer.arrayBuffer()
    return performance.now() - askedAt
  }
  const idle: number[] = []
  for (let count = 0; count < QUESTIONS; count += 1) idle.push(await ask())
  const plan = { engine, home, folder: path.join(home, 'bench-backups'), key: undefined }
  const busy: number[] = []
  for (let count = 0; count < BACKUPS; count += 1) {
    const backup = { isMade: false }
    const making = makeBackup(plan, { now: new Date(Date.now() + count * 1000), onProgress: () => {} }).finally(() => {
      backup.isMade = true
    })
    // What it throws is thrown when it is awaited.
    making.catch(() => {})
    while (!backup.isMade) busy.push(await ask())
    await making
  }
  await close()
  const [during, without] = [busy, idle].map((waits) =>
    percentile(
      waits.toSorted((one, other) => one - other),
      0.99,
    ),
  )
  const [duringMs, withoutMs] = [during ?? Number.NaN, without ?? Number.NaN]
  return [
    {
      name: 'Requests that are counted ÷ that are not, warm Ringkasan data (requests/s)',
      value: counted / uncounted,
      unit: '×',
      limit: '≥ 0.8',
      isMet: counted / uncounted >= 0.8,
      detail: `${counted.toFixed(0)} ÷ ${uncounted.toFixed(0)}; ${((1 / counted - 1 / uncounted) * 1e6).toFixed(1)} µs a request`,
    },
    {
      name: 'Warm Ringkasan data while a backup is made ÷ without, p99 (PGlite)',
      value: duringMs / withoutMs,
      unit: '×',
      limit: '≤ 20',
      isMet: duringMs / withoutMs <= 20,
      detail: `${duringMs.toFixed(1)} ÷ ${withoutMs.toFixed(1)} ms, ${busy.length} answers in ${BACKUPS} backups`,
    },
  ]
}
