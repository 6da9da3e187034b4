import { copyFile, rename, rm } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { askProgram } from '#server/backup/ask-program.ts'
import { makeBackup, planOf } from '#server/backup/make-backup.ts'
import { checkBackup } from '#server/backup/open-backup.ts'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { readEnvironment, type Environment } from '#server/env.ts'
import { StartError } from '#server/errors.ts'
import { showProgress } from './progress.ts'
import { tellBackup } from './tell-backup.ts'

const USAGE = `Cara pakai: npm run backup [-- --to BERKAS]
  Membuat cadangan basis data dan berkas, juga selagi program berjalan, di folder cadangan (BACKUP_DIR).
  --to BERKAS  salin juga ke berkas itu, misalnya di cakram lain
  BACKUP_KEY   bila diisi, cadangan dienkripsi dengan kunci itu
Kode keluar: 0 selesai, 2 tidak dapat dibuat.
`

const step = showProgress(process.stdout)

/** `npm run backup`: through the running program where it has the database for itself, else directly. */
async function backup(to: string | undefined): Promise<void> {
  const environment = readEnvironment(process.env)
  const made = (await askRunning(environment)) ?? (await makeDirectly(environment))
  const source = { file: made.file, key: environment.BACKUP_KEY }
  const manifest = await step('Membaca ulang cadangan', (onProgress) => checkBackup(source, onProgress))
  if (to !== undefined) await step('Menyalin', () => copyTo(made.file, to))
  process.stdout.write(tellBackup(manifest))
  process.stdout.write(`Cadangan: ${made.file}${to === undefined ? '' : `, salinan: ${to}`}\n`)
}

function askRunning({ PANTAU_HOME: home, DATABASE_URL: databaseUrl }: Environment) {
  if (databaseUrl !== undefined) return undefined
  return step('Meminta cadangan dari program yang berjalan', (onProgress) => askProgram(home, onProgress))
}

async function makeDirectly(environment: Environment) {
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl } = environment
  const engine = await step('Membuka basis data', (onProgress) => openEngine({ home, databaseUrl, onProgress }))
  try {
    await step('Menyesuaikan basis data', (onProgress) => migrate(engine, { onProgress }))
    const plan = planOf(engine, environment)
    return await step('Membuat cadangan', (onProgress) => makeBackup(plan, { now: new Date(), onProgress }))
  } finally {
    await engine.close()
  }
}

/** Whole or not at all, here too. */
async function copyTo(file: string, to: string): Promise<void> {
  const place = path.resolve(process.env['INIT_CWD'] ?? '.', to)
  const draft = `${place}.${process.pid}.draft`
  try {
    await copyFile(file, draft)
    await rename(draft, place)
  } catch (error) {
    await rm(draft, { force: true })
    throw new StartError(`Cadangan ada di ${file}, tetapi tidak dapat disalin ke ${place}: ${String(error)}`)
  }
}

function readArguments() {
  try {
    return parseArgs({ options: { to: { type: 'string' } } }).values
  } catch {
    return undefined
  }
}

const values = readArguments()
if (!values) {
  process.stderr.write(USAGE)
  process.exit(2)
}
backup(values.to).catch((error: unknown) => {
  process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
  process.exit(2)
})
