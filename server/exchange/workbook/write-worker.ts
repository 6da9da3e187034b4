import { parentPort, workerData } from 'node:worker_threads'
import { writeXlsx } from 'hucre/xlsx'
import type { BookOrder } from './write-book.ts'

const port = parentPort
if (!port) throw new Error('write-worker.ts runs in a worker')
port.postMessage(await writeXlsx(workerData as BookOrder))
