import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'

export type HomeProcess = {
  child: ChildProcess
  lines: string[]
  ended: Promise<unknown>
  waitFor: (pattern: RegExp) => Promise<string>
  waitForLines: (count: number) => Promise<void>
}

/** Starts `home-child.ts` on a home folder, under a shell prefix such as `ulimit -f 1000;` when there is one. */
export function startHomeProcess(home: string, task: 'hold' | 'commit' | 'fill', shellPrefix = ''): HomeProcess {
  const script = `${shellPrefix} exec "$0" tests/db/home-child.ts "$1" "$2"`
  const child = spawn('sh', ['-c', script, process.execPath, home, task], { stdio: ['ignore', 'pipe', 'inherit'] })
  const lines: string[] = []
  let rest = ''
  child.stdout.on('data', (chunk: Buffer) => {
    const parts = (rest + chunk.toString()).split('\n')
    rest = parts.pop() ?? ''
    lines.push(...parts)
    child.emit('lines')
  })
  const ended = once(child, 'close')
  const waitUntil = async (isSaid: () => boolean): Promise<void> => {
    while (!isSaid()) {
      const isOver = await Promise.race([once(child, 'lines').then(() => false), ended.then(() => true)])
      if (isOver && !isSaid()) throw new Error(`ended without saying what it should:\n${lines.join('\n')}`)
    }
  }
  const waitFor = async (pattern: RegExp): Promise<string> => {
    await waitUntil(() => lines.some((line) => pattern.test(line)))
    return lines.find((line) => pattern.test(line)) ?? ''
  }
  return { child, lines, ended, waitFor, waitForLines: (count) => waitUntil(() => lines.length >= count) }
}
