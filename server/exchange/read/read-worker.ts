import { parentPort, workerData } from 'node:worker_threads'
import type { FileLimits, FileRefusal } from '#shared/exchange/file-refusal.ts'
import type { BookMarks, RawRow, RawSheet } from '#shared/exchange/raw.ts'
import { FileRefused } from './file-refused.ts'
import { readBytes } from './read-bytes.ts'

export type ReadOrder = { bytes: Uint8Array; fileName: string; limits: FileLimits }

/** What the worker answers: the sheets without rows, and then as many rows as are asked for, so that no message is long. */
export type ReadAnswer =
  | { kind: 'refused'; refusal: FileRefusal }
  | { kind: 'book'; sheets: Omit<RawSheet, 'rows'>[]; marks: BookMarks }
  | { kind: 'rows'; sheet: number; rows: readonly RawRow[] }
  | { kind: 'end' }

/** How much one message holds: what it takes to unpack it is how long others wait. */
const CELLS_AT_ONCE = 5000
const CHARACTERS_AT_ONCE = 200_000

async function* answer({ bytes, fileName, limits }: ReadOrder): AsyncGenerator<ReadAnswer> {
  const { sheets, marks } = await readBytes(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), fileName, limits)
  yield {
    kind: 'book',
    marks,
    sheets: sheets.map(({ name, isHidden, mergedRows }) => ({ name, isHidden, mergedRows })),
  }
  for (const [sheet, { rows }] of sheets.entries()) {
    for (const part of inParts(rows)) yield { kind: 'rows', sheet, rows: part }
  }
  yield { kind: 'end' }
}

function* inParts(rows: readonly RawRow[]): Generator<RawRow[]> {
  let part: RawRow[] = []
  let cells = 0
  let characters = 0
  for (const row of rows) {
    part.push(row)
    cells += row.cells.length
    for (const cell of row.cells) if (typeof cell === 'string') characters += cell.length
    if (cells < CELLS_AT_ONCE && characters < CHARACTERS_AT_ONCE) continue
    yield part
    part = []
    cells = 0
    characters = 0
  }
  if (part.length > 0) yield part
}

/** Whatever else goes wrong inside a file from outside is the file's fault: there is nothing here that could fail. */
function refusalOf(error: unknown): FileRefusal {
  return error instanceof FileRefused ? error.refusal : { reason: 'damaged' }
}

const port = parentPort
if (!port) throw new Error('read-worker.ts runs in a worker')
const answers = answer(workerData as ReadOrder)
const sendNext = async (): Promise<void> => {
  try {
    const next = await answers.next()
    if (!next.done) port.postMessage(next.value)
  } catch (error) {
    port.postMessage({ kind: 'refused', refusal: refusalOf(error) } satisfies ReadAnswer)
  }
}
port.on('message', () => void sendNext())
await sendNext()
