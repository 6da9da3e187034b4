import { readFileSync } from 'node:fs'
import { setTimeout as wait } from 'node:timers/promises'
import { startProgram } from '#tests/program.ts'
import type { Finding } from './finding.ts'

const SETTLING_MS = 60_000

/** Start of an existing database, and memory a minute after a restart. */
export async function measureProgram(home: string): Promise<Finding[]> {
  const first = await startProgram(home)
  await first.stop()
  const again = await startProgram(home)
  await fetch(`${again.address}/`)
  await fetch(`${again.address}/api/trpc/overview.get?input=${encodeURIComponent('{}')}`)
  await wait(SETTLING_MS)
  const memory = residentMegabytes(again.child.pid ?? 0)
  await again.stop()
  const detail = `first start of a new home ${first.startSeconds.toFixed(1)} s`
  return [
    {
      name: 'Start of an existing database',
      value: again.startSeconds,
      unit: 's',
      limit: '≤ 5',
      isMet: again.startSeconds <= 5,
      detail,
    },
    {
      name: 'Resident memory a minute after a restart (PGlite)',
      value: memory,
      unit: 'MB',
      limit: '≤ 450',
      isMet: memory <= 450,
      detail: 'VmRSS',
    },
  ]
}

export function residentMegabytes(pid: number): number {
  return megabytesOf('VmRSS', pid)
}

/** `VmHWM` is the most that was resident so far. */
export function megabytesOf(line: 'VmRSS' | 'VmHWM', pid: number): number {
  const kilobytes = new RegExp(`${line}:\\s+(\\d+) kB`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) / 1024
}
