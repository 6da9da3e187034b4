import { Worker } from 'node:worker_threads'
import type { Locale } from '#shared/format/locale.ts'
import type { Briefing } from '#shared/report/briefing/briefing.ts'

export type DrawOrder = { kind: 'pdf' | 'png'; briefing: Briefing; locale: Locale; address: string }

const MEMORY_MB = 512
const IDLE_MS = 30_000

type Waiting = { resolve: (bytes: Uint8Array) => void; reject: (error: Error) => void }
type Drawing = { worker: Worker; waiting: Map<number, Waiting>; idle?: NodeJS.Timeout }
let drawing: Drawing | undefined
let lastId = 0

/** Draws a sheet in a thread beside the server, which goes on answering. The thread stays a while for the next one. */
export function drawBriefing(order: DrawOrder): Promise<Uint8Array> {
  drawing ??= startWorker()
  const { worker, waiting } = drawing
  clearTimeout(drawing.idle)
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  lastId += 1
  waiting.set(lastId, { resolve, reject })
  worker.ref()
  worker.postMessage({ id: lastId, order }, [])
  return promise
}

function startWorker(): Drawing {
  const worker = new Worker(new URL('draw-worker.ts', import.meta.url), {
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
    execArgv: [],
  })
  const started: Drawing = { worker, waiting: new Map() }
  const fail = (error: Error) => {
    if (drawing === started) drawing = undefined
    for (const { reject } of started.waiting.values()) reject(error)
    started.waiting.clear()
  }
  worker.on('message', ({ id, bytes, problem }: { id: number; bytes?: Uint8Array; problem?: string }) => {
    const asked = started.waiting.get(id)
    started.waiting.delete(id)
    if (bytes) asked?.resolve(bytes)
    else asked?.reject(new Error(`the sheet was not drawn: ${problem}`))
    if (started.waiting.size > 0) return
    // A server that stops does not wait for a thread that has nothing to do.
    worker.unref()
    started.idle = setTimeout(() => void worker.terminate(), IDLE_MS)
    started.idle.unref()
  })
  worker.on('error', fail)
  worker.on('exit', (code) => fail(new Error(`the thread that draws sheets ended with ${code}`)))
  return started
}
