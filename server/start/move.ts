import path from 'node:path'
import { parseArgs } from 'node:util'
import { moveDatabase, type Destination } from '#server/backup/move-database.ts'
import { readEnvironment } from '#server/env.ts'
import { StartError } from '#server/errors.ts'
import { showProgress } from './progress.ts'

const USAGE = `Cara pakai: npm run move -- --to postgres://pengguna:sandi@server/basisdata
            npm run move -- --to-home FOLDER
  Menyalin basis data ke server PostgreSQL yang kosong, atau ke PGlite di folder kosong. Asal (PANTAU_HOME, DATABASE_URL)
  tetap seperti semula. Hentikan program dahulu.
Kode keluar: 0 selesai, 1 tersalin tetapi buku besar atau jejak audit di tujuan tidak utuh, 2 tidak dapat dipindahkan.
`

async function move(to: Destination): Promise<number> {
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl } = readEnvironment(process.env)
  const moved = await moveDatabase({ from: { home, databaseUrl }, to, step: showProgress(process.stdout) })
  const rows = moved.tables.reduce((sum, table) => sum + table.rows, 0)
  process.stdout.write(
    `${rows.toLocaleString('id')} baris dari ${moved.tables.length} tabel disalin dan dibandingkan satu per satu.\n`,
  )
  if (moved.foreignTables.length > 0) {
    process.stdout.write(`Tidak disalin, karena bukan tabel program ini: ${moved.foreignTables.join(', ')}.\n`)
  }
  for (const fault of moved.after.faults) process.stderr.write(`TIDAK UTUH di tujuan: ${fault}\n`)
  if (moved.after.faults.length > 0) return 1
  process.stdout.write(
    `Buku besar dan jejak audit utuh di asal dan di tujuan. Semua orang harus masuk lagi.\n${next(to)}`,
  )
  return 0
}

function next(to: Destination): string {
  if ('home' in to) return `Sesudah ini jalankan dengan PANTAU_HOME=${to.home} dan tanpa DATABASE_URL.\n`
  return 'Sesudah ini jalankan dengan PANTAU_HOME yang sama (berkas tetap di sana) dan DATABASE_URL tujuan.\n'
}

function readDestination(): Destination | undefined {
  try {
    const { to, 'to-home': folder } = parseArgs({
      options: { to: { type: 'string' }, 'to-home': { type: 'string' } },
    }).values
    if (to !== undefined && folder === undefined && /^postgres(ql)?:\/\/./.test(to)) return { databaseUrl: to }
    if (folder === undefined || folder === '' || to !== undefined) return undefined
    return { home: path.resolve(process.env['INIT_CWD'] ?? '.', folder) }
  } catch {
    return undefined
  }
}

const destination = readDestination()
if (!destination) {
  process.stderr.write(USAGE)
  process.exit(2)
}
move(destination).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
    process.exit(2)
  },
)
