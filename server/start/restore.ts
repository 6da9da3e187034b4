import path from 'node:path'
import { parseArgs } from 'node:util'
import { checkBackup } from '#server/backup/open-backup.ts'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import { readEnvironment } from '#server/env.ts'
import { StartError } from '#server/errors.ts'
import { showProgress } from './progress.ts'
import { tellBackup } from './tell-backup.ts'

const USAGE = `Cara pakai: npm run restore -- BERKAS [--check]
  Memulihkan cadangan ke PANTAU_HOME yang kosong, atau ke basis data kosong di DATABASE_URL.
  --check     hanya memeriksa berkas itu; tidak ada yang dipulihkan
  BACKUP_KEY  kunci cadangan yang terenkripsi
Kode keluar: 0 selesai, 1 dipulihkan tetapi buku besar atau jejak auditnya tidak utuh, 2 tidak dapat dipulihkan.
`

const step = showProgress(process.stdout)

async function restore(given: string, isCheck: boolean): Promise<number> {
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl, BACKUP_KEY: key } = readEnvironment(process.env)
  // npm runs the command in the project; the operator means a path from where npm was called.
  const file = path.resolve(process.env['INIT_CWD'] ?? '.', given)
  if (isCheck) {
    const manifest = await step('Memeriksa cadangan', (onProgress) => checkBackup({ file, key }, onProgress))
    process.stdout.write(`${tellBackup(manifest)}Cadangan ini utuh.\n`)
    return 0
  }
  const restored = await restoreBackup({ file, key, target: { home, databaseUrl }, step })
  const { manifest, verified, foreignTables } = restored
  process.stdout.write(tellBackup(manifest))
  const place = databaseUrl === undefined ? path.resolve(home) : `basis data di server dan ${path.resolve(home)}`
  process.stdout.write(`Dipulihkan ke ${place}. Semua orang harus masuk lagi.\n`)
  if (foreignTables.length > 0) {
    process.stdout.write(`Tidak dipulihkan, karena bukan tabel program ini: ${foreignTables.join(', ')}.\n`)
  }
  if (verified.faults.length === 0) {
    process.stdout.write('Buku besar dan jejak audit utuh. Jalankan "npm start".\n')
    return 0
  }
  for (const fault of verified.faults) process.stderr.write(`TIDAK UTUH: ${fault}\n`)
  return 1
}

function readArguments() {
  try {
    return parseArgs({ allowPositionals: true, options: { check: { type: 'boolean' } } })
  } catch {
    return undefined
  }
}

const read = readArguments()
const [given, ...more] = read?.positionals ?? []
if (!read || given === undefined || more.length > 0) {
  process.stderr.write(USAGE)
  process.exit(2)
}
restore(given, read.values.check ?? false).then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
    process.exit(2)
  },
)
