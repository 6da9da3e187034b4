import { Worker } from 'node:worker_threads'
import type { writeXlsx } from 'hucre/xlsx'

export type BookOrder = Parameters<typeof writeXlsx>[0]

/** Beside the server, which goes on answering: a workbook of all that an import may hold takes seconds to pack. */
const MEMORY_MB = 1024

/** Writes a workbook in a thread of its own. Rejects for one that is too much for its memory. */
export function writeBook(order: BookOrder): Promise<Uint8Array> {
  const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>()
  const worker = new Worker(new URL('write-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: MEMORY_MB },
    env: {},
    execArgv: [],
  })
  worker.on('message', (content: Uint8Array) => resolve(content))
  worker.on('error', reject)
  worker.on('exit', (code) => reject(new Error(`the thread that writes a workbook ended with ${code}`)))
  return promise.finally(() => void worker.terminate())
}
