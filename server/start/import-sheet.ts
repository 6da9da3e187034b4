import path from 'node:path'
import type { Db } from '#server/db/database.ts'
import { StartError } from '#server/errors.ts'
import { applyImport } from '#server/exchange/apply-import.ts'
import { decideRows } from '#server/exchange/decide-rows.ts'
import { discardImport } from '#server/exchange/discard-import.ts'
import { openColumns } from '#server/exchange/plan-import.ts'
import { hearProgress } from '#server/exchange/progress.ts'
import { listStoredRows } from '#server/exchange/queries.ts'
import { takeIn } from '#server/exchange/take-in.ts'
import { UploadProblem } from '#server/exchange/upload-problem.ts'
import type { Actor } from '#shared/access/role.ts'
import { dayInWita } from '#shared/day/day.ts'
import type { ImportDetail } from '#shared/exchange/answers.ts'
import type { DatasetName } from '#shared/exchange/dataset-name.ts'
import { datasetSpecs } from '#shared/exchange/datasets/specs.ts'
import { exchangeMessages } from '#shared/messages/work/id/exchange.ts'
import { sheetMessages } from '#shared/messages/work/id/sheet.ts'
import { newCommandId } from './new-command-id.ts'
import type { showProgress } from './progress.ts'

const MOST_TOLD = 50
const MOST_ROWS = 1_000_000

export type SheetImport = {
  db: Db
  actor: Actor
  dataset: DatasetName
  file: { path: string; bytes: Uint8Array }
  step: ReturnType<typeof showProgress>
  isDryRun: boolean
  leaveOutRefused: boolean
  takeFile: boolean
}

/** A spreadsheet from the command line, by the rules of the page: previewed, told, and taken over whole or not at all. */
export async function importSheet(asked: SheetImport): Promise<number> {
  const { db, actor, file } = asked
  const id = newCommandId(new Date())
  const detail = await withProgress(asked, { id, title: 'Memeriksa baris' }, async () => {
    const now = new Date()
    const name = path.basename(file.path).slice(-200)
    const { dataset } = asked
    const planning = { db, actor, today: dayInWita(now), now }
    const taken = await takeIn(planning, { id, dataset, name, bytes: file.bytes }).catch(explain)
    if (!asked.takeFile || (taken.counts?.conflict ?? 0) === 0) return taken
    return decideRows(planning, { commandId: newCommandId(now), id, rows: 'conflicts', decision: 'takeFile' })
  })
  try {
    const left = await tell(db, file.path, detail)
    return await takeOver(asked, detail, left)
  } finally {
    // What was only looked at, or stopped, leaves nothing behind.
    await discardImport(db, id)
  }
}

async function takeOver(asked: SheetImport, { id, counts }: ImportDetail, left: number): Promise<number> {
  const { added = 0, changed = 0 } = counts ?? {}
  const code = left > 0 ? 1 : 0
  const isStopped = left > 0 && !asked.leaveOutRefused
  if (asked.isDryRun || isStopped || added + changed === 0) {
    process.stdout.write(isStopped && !asked.isDryRun ? 'Tidak ada yang dimasukkan.\n' : 'Tidak ada yang diubah.\n')
    return code
  }
  const now = new Date()
  const context = { db: asked.db, actor: asked.actor, today: dayInWita(now), now }
  const input = { commandId: newCommandId(now), id, counts: { added, changed } }
  await withProgress(asked, { id, title: 'Menerapkan' }, () => applyImport(context, input))
  process.stdout.write(`${exchangeMessages.counts({ added, changed })}. Dapat diurungkan di halaman Impor.\n`)
  return code
}

/** Says what the rows would do, and why some cannot; how many those are. */
async function tell(
  db: Db,
  file: string,
  { id, dataset, layout, kabupatenCode, counts, skipped }: ImportDetail,
): Promise<number> {
  const columns = datasetSpecs[dataset]?.columns ?? []
  const headingOf = (key: string) => columns.find((column) => column.key === key)?.header.id ?? key
  if (!counts) {
    const open = openColumns(layout, kabupatenCode).map(headingOf)
    throw new StartError(
      `${file}: kolom ${open.join(', ')} tidak dikenali. Unggah di halaman Impor dan tentukan kolomnya sekali; sesudah itu diingat.`,
    )
  }
  const { added, changed, unchanged, conflict, refused } = counts
  const summary = `${added} baru, ${changed} berubah, ${unchanged} tetap, ${conflict} bentrok, ${refused} ditolak`
  process.stdout.write(`${file}: ${summary}.\n`)
  if (skipped.length > 0) {
    const whys = [...new Set(skipped.map(({ why }) => sheetMessages.skipped(why)))]
    process.stdout.write(`${exchangeMessages.skipped(skipped.length, whys.join(', '))}\n`)
  }
  const rows = await listStoredRows(db, { id, kinds: ['conflict', 'refused'], after: 0, most: MOST_ROWS })
  for (const { line, planned } of rows.slice(0, MOST_TOLD)) {
    if (planned?.kind === 'conflict') process.stderr.write(`baris ${line}: ${exchangeMessages.kindHint('conflict')}\n`)
    for (const { column, problem } of planned?.problems ?? []) {
      const place = column === undefined ? '' : `, kolom ${headingOf(column)}`
      process.stderr.write(`baris ${line}${place}: ${exchangeMessages.problem(problem)}\n`)
    }
  }
  if (rows.length > MOST_TOLD) process.stderr.write(`… dan ${rows.length - MOST_TOLD} baris lain.\n`)
  return rows.length
}

async function withProgress<T>(
  { actor, step }: SheetImport,
  { id, title }: { id: string; title: string },
  work: () => Promise<T>,
): Promise<T> {
  return step(title, async (onProgress) => {
    const stop = hearProgress({ id, personId: actor.id }, ({ step: name, done, total }) =>
      onProgress(exchangeMessages.step(name, done, total)),
    )
    try {
      return await work()
    } finally {
      stop()
    }
  })
}

function explain(error: unknown): never {
  if (!(error instanceof UploadProblem)) throw error
  if (error.refusal) throw new StartError(sheetMessages.file(error.refusal))
  const isTable = error.code === 'no-table'
  throw new StartError(
    isTable ? 'Tidak ditemukan tabel di berkas ini.' : 'Akun ini tidak berwenang mengimpor data ini.',
  )
}
