import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { importClaims } from '#server/claim/commands/import-claims.ts'
import { previewImport } from '#server/claim/import-queries.ts'
import type { Db } from '#server/db/database.ts'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { readEnvironment } from '#server/env.ts'
import { DomainError, StartError } from '#server/errors.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { Actor } from '#shared/access/role.ts'
import { datasetNames, isDatasetName, type DatasetName } from '#shared/exchange/dataset-name.ts'
import type { ImportPreview, ImportProblem, ImportRow } from '#shared/claim/answers.ts'
import { dayInWita } from '#shared/day/day.ts'
import { formMessages } from '#shared/messages/work/id/form.ts'
import { actorNamed, operator } from './command-line-actor.ts'
import { importSheet } from './import-sheet.ts'
import { newCommandId } from './new-command-id.ts'
import { showProgress } from './progress.ts'

const USAGE = `Cara pakai: npm run import -- BERKAS [--data JENIS] [--as NAMA] [--dry-run] [--leave-out-refused] [--take-file]
  Memasukkan buku kerja Pantau OVOP atau lembar kerja lain (.xlsx, .ods, .csv).
  --data JENIS         umkm, products, mentoring, outlets, shelf, reports, atau claims; buku kerja yang diunduh sudah tahu jenisnya.
                       claims: CSV dengan kolom data awal (as_of_date, metric, value, …)
  --as NAMA            atas nama akun itu, dengan wewenang dan kabupaten/kotanya
  --dry-run            hanya memeriksa; tidak ada yang diubah
  --take-file          isi berkas menang atas catatan yang diubah sesudah buku kerja diunduh
  --leave-out-refused  masukkan baris yang baik, lewati yang ditolak atau bentrok
Kode keluar: 0 selesai, 1 ada baris yang ditolak, 2 tidak dapat dijalankan.
`
const MOST_TOLD = 50

type Options = { isDryRun: boolean; leaveOutRefused: boolean; takeFile: boolean; dataset?: DatasetName; as?: string }
type Sheet = Pick<Options, 'isDryRun' | 'leaveOutRefused'> & { text: string; actor: Actor }
type Found = Extract<ImportPreview, { problem: null }>

/** `npm run import -- BERKAS`: the same rules as the page. Exit code 1 when rows are refused, 2 when it cannot be done. */
async function importFile(path: string, options: Options): Promise<number> {
  const bytes = await readBytes(path)
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl } = readEnvironment(process.env)
  const step = showProgress(process.stdout)
  const engine = await step('Membuka basis data', (onProgress) => openEngine({ home, databaseUrl, onProgress }))
  try {
    await step('Menyesuaikan basis data', (onProgress) => migrate(engine, { onProgress }))
    if ((await listKabupaten(engine.db, OPEN_SCOPE)).length === 0) {
      throw new StartError('Basis data ini masih kosong. Jalankan "npm start" sekali, lalu ulangi.')
    }
    const actor = options.as === undefined ? operator : await actorNamed(engine.db, options.as)
    const text = decode(bytes)
    if (!isOfClaims(text, options.dataset)) {
      // A workbook that was made here says itself what it is.
      const asked = { ...options, dataset: options.dataset ?? 'umkm', file: { path, bytes } }
      return await importSheet({ ...asked, db: engine.db, actor, step })
    }
    const now = new Date()
    const today = dayInWita(now)
    const found = await step('Memeriksa baris', () => previewImport(engine.db, { text, today }))
    if (found.problem) throw new StartError(`${path}: ${tellFileProblem(found.problem)}`)
    tellRows(path, found)
    return await step('Memasukkan pernyataan', () => enter(engine.db, found, { ...options, text, actor }))
  } finally {
    await engine.close()
  }
}

/** Claims come as CSV with the columns of the first data. */
function isOfClaims(text: string, dataset: DatasetName | undefined): boolean {
  return dataset === 'claims' || (dataset === undefined && /^\W*as_of_date\b/.test(text))
}

async function enter(db: Db, { newCount, refusedCount }: Found, sheet: Sheet): Promise<number> {
  const isStopped = refusedCount > 0 && !sheet.leaveOutRefused
  const code = refusedCount > 0 ? 1 : 0
  if (sheet.isDryRun || isStopped || newCount === 0) {
    process.stdout.write(isStopped && !sheet.isDryRun ? 'Tidak ada yang dimasukkan.\n' : 'Tidak ada yang diubah.\n')
    return code
  }
  const now = new Date()
  const { text, leaveOutRefused, actor } = sheet
  const context = { db, actor, today: dayInWita(now), now }
  const { added } = await importClaims(context, { commandId: newCommandId(now), text, leaveOutRefused })
  process.stdout.write(`${added.length} pernyataan dimasukkan.\n`)
  return code
}

function tellRows(path: string, { rows, newCount, sameCount, refusedCount, unknownColumns }: Found): void {
  process.stdout.write(`${path}: ${newCount} baru, ${sameCount} sudah ada, ${refusedCount} ditolak.\n`)
  if (unknownColumns.length > 0) process.stdout.write(`Kolom yang tidak dipakai: ${unknownColumns.join(', ')}.\n`)
  const refused = rows.filter((row) => row.state === 'refused')
  for (const row of refused.slice(0, MOST_TOLD)) process.stderr.write(tellRefused(row))
  if (refused.length > MOST_TOLD) process.stderr.write(`… dan ${refused.length - MOST_TOLD} baris lain.\n`)
}

function tellRefused({ line, problems }: ImportRow): string {
  return problems
    .map(({ column, problem }) => `baris ${line}, kolom ${column}: ${formMessages.problem(problem)}\n`)
    .join('')
}

function tellFileProblem(problem: ImportProblem): string {
  switch (problem.code) {
    case 'empty':
      return 'tidak ada baris di bawah judul kolom.'
    case 'missingColumns':
      return `kolom ${problem.columns.join(', ')} tidak ada.`
    case 'doubleColumn':
      return `kolom ${problem.column} ada dua kali.`
    case 'notCsv':
      return `baris ${problem.line}: bukan CSV yang sah.`
    case 'tooManyRows':
      return `lebih dari ${problem.max} baris. Pecah menjadi beberapa berkas.`
  }
}

async function readBytes(path: string): Promise<Buffer> {
  try {
    return await readFile(path)
  } catch {
    throw new StartError(`Berkas ${path} tidak dapat dibaca.`)
  }
}

/** Excel still writes Windows-1252 where it is not told otherwise. */
function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1252').decode(bytes)
  }
}

function readArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{
          'take-file': { type: 'boolean' },
          'dry-run': { type: 'boolean' },
          'leave-out-refused': { type: 'boolean' },
        },
        ...{ data: { type: 'string' }, as: { type: 'string' } },
      },
    })
  } catch {
    return undefined
  }
}

const read = readArguments()
const [path, ...more] = read?.positionals ?? []
const data = read?.values.data
if (!read || path === undefined || more.length > 0 || (data !== undefined && !isDatasetName(data))) {
  if (data !== undefined) process.stderr.write(`Jenis data yang dikenal: ${datasetNames.join(', ')}.\n`)
  process.stderr.write(USAGE)
  process.exit(2)
}
const isDryRun = read.values['dry-run'] ?? false
const leaveOutRefused = read.values['leave-out-refused'] ?? false
const takeFile = read.values['take-file'] ?? false
const { as } = read.values
importFile(path, { isDryRun, leaveOutRefused, takeFile, ...(data && { dataset: data }), ...(as && { as }) }).then(
  (code) => process.exit(code),
  (error: unknown) => {
    const isExpected = error instanceof StartError || error instanceof DomainError
    process.stderr.write(`${isExpected ? error.message : String(error)}\n`)
    process.exit(2)
  },
)
