import { Worker } from 'node:worker_threads'
import { fileLimits, type FileLimits, type FileRefusal } from '#shared/exchange/file-refusal.ts'
import type { BookMarks, RawBook, RawRow, RawSheet } from '#shared/exchange/raw.ts'
import type { ReadAnswer, ReadOrder } from './read-worker.ts'
import { withTurn } from './read-turns.ts'

export type ReadBook = { book: RawBook } | { refusal: FileRefusal }

/**
 * Reads a spreadsheet from outside in a thread of its own, with a limit of memory and of time, so that the server goes on
 * answering whatever the file holds. One file at a time; `busy` when too many wait. Never throws for what a file is.
 */
export async function readBook(
  bytes: Uint8Array,
  fileName: string,
  limits: FileLimits = fileLimits,
): Promise<ReadBook> {
  if (bytes.length > limits.bytes) return { refusal: { reason: 'tooLarge', bytes: bytes.length, max: limits.bytes } }
  return (await withTurn(() => readInWorker({ bytes, fileName, limits }))) ?? { refusal: { reason: 'busy' } }
}

function readInWorker(order: ReadOrder): Promise<ReadBook> {
  const { promise, resolve, reject } = Promise.withResolvers<ReadBook>()
  const worker = new Worker(new URL('read-worker.ts', import.meta.url), {
    workerData: order,
    resourceLimits: { maxOldGenerationSizeMb: order.limits.memoryMb, maxYoungGenerationSizeMb: 32 },
    // Nothing of the server is the file's business.
    env: {},
    execArgv: [],
  })
  const { seconds } = order.limits
  const clock = setTimeout(() => resolve({ refusal: { reason: 'tookTooLong', seconds } }), seconds * 1000)
  let marks: BookMarks = {}
  let sheets: (Omit<RawSheet, 'rows'> & { rows: RawRow[] })[] = []
  worker.on('message', (answer: ReadAnswer) => {
    switch (answer.kind) {
      case 'refused':
        return resolve({ refusal: answer.refusal })
      case 'book':
        marks = answer.marks
        sheets = answer.sheets.map((sheet) => ({ ...sheet, rows: [] }))
        break
      case 'rows':
        sheets[answer.sheet]?.rows.push(...answer.rows)
        break
      case 'end':
        return resolve({ book: { sheets, marks } })
    }
    // Others are answered before the next rows come.
    setImmediate(() => worker.postMessage('next', []))
  })
  worker.on('error', (error: Error & { code?: string }) => {
    if (error.code === 'ERR_WORKER_OUT_OF_MEMORY') resolve({ refusal: { reason: 'tooMuchMemory' } })
    else reject(error)
  })
  worker.on('exit', (code) => reject(new Error(`the thread that reads a spreadsheet ended with ${code}`)))
  return promise.finally(() => {
    clearTimeout(clock)
    void worker.terminate()
  })
}
