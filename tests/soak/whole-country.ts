import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'drizzle-orm'
import type { Engine } from '#server/db/engine.ts'
import { checkEverything } from '#server/start/check-everything.ts'
import { nodeFlagsFor } from '#server/start/node-flags.mjs'
import { openTestPostgres } from '#tests/db/engines.ts'
import { listRows } from '#tests/db/rows.ts'
import { startProgram } from '#tests/program.ts'

type Tell = (line: string) => void
type Country = { url: string; home: string }

const COUNTRY = ['--demo', '--scale', 'national'] as const
/** Fewest rows of each table: DESIGN §4, less what chance takes. */
const FEWEST = {
  province: 38,
  kabupaten: 514,
  desa: 83_762,
  umkm: 950_000,
  product: 2_850_000,
  registry_event: 28_500_000,
}
const MOST_MEGABYTES = { filling: 1000, serving: 300 }

/** The whole country filled into a server, killed on the way, verified to the unit, and served again from a second start. */
export async function wholeCountry(tell: Tell): Promise<void> {
  const serverUrl = process.env['TEST_DATABASE_URL']
  if (!serverUrl) throw new Error('the whole country wants TEST_DATABASE_URL: a PostgreSQL server with 25 GB of room')
  const opened = await openTestPostgres(serverUrl)
  const country = { url: opened.url, home: mkdtempSync(path.join(tmpdir(), 'pantau-country-')) }
  try {
    for (const word of ['provinsi 5 dari', 'kabupaten/kota 200 dari', 'hari ke-300 dari']) {
      await fillUntil(country, word)
      tell(`killed at "${word}"`)
    }
    await fill(country, tell)
    await verify(opened.engine, tell)
    await serve(country, tell)
  } finally {
    await opened.remove()
    rmSync(country.home, { recursive: true, force: true })
  }
}

/** Begins to fill, or goes on, and kills the program when it says a word. */
async function fillUntil({ url, home }: Country, word: string): Promise<void> {
  const child = spawn(process.execPath, [...nodeFlagsFor({ DATABASE_URL: url }), 'server/main.ts', ...COUNTRY], {
    env: { ...process.env, PORT: '0', HOST: '127.0.0.1', PANTAU_HOME: home, DATABASE_URL: url },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', (chunk: Buffer) => {
    if (chunk.toString().includes(word)) child.kill('SIGKILL')
  })
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code !== null) throw new Error(`the program ended with ${code} before it said "${word}"`)
}

async function fill({ url, home }: Country, tell: Tell): Promise<void> {
  const program = await startProgram(home, { DATABASE_URL: url }, COUNTRY)
  const megabytes = megabytesOf('VmHWM', program.child.pid)
  await program.stop()
  tell(`the rest was filled in ${Math.round(program.startSeconds)} s with at most ${megabytes} MB`)
  if (megabytes > MOST_MEGABYTES.filling) throw new Error(`filling took ${megabytes} MB`)
}

async function verify(engine: Engine, tell: Tell): Promise<void> {
  for (const [table, fewest] of Object.entries(FEWEST)) {
    const [row] = await listRows(engine.db, sql`select count(*)::int as rows from ${sql.identifier(table)}`)
    tell(`${table}: ${Number(row?.['rows']).toLocaleString('en')} rows`)
    if (Number(row?.['rows']) < fewest) throw new Error(`${table} has fewer than ${fewest} rows`)
  }
  const [size] = await listRows(engine.db, sql`select pg_size_pretty(pg_database_size(current_database())) as size`)
  const { ledger, audit } = await checkEverything(engine.db)
  tell(`${String(size?.['size'])}; ${ledger.lineCount.toLocaleString('en')} lines of the ledger agree with the events`)
  if (ledger.differences + audit.faults > 0)
    throw new Error(`${ledger.differences} differences, ${audit.faults} faults`)
}

/** A second start, without asking for the country: it looks at nothing again. */
async function serve({ url, home }: Country, tell: Tell): Promise<void> {
  const program = await startProgram(home, { DATABASE_URL: url }, ['--demo'])
  for (const page of ['/', '/?provinsi=53', '/?provinsi=32', '/gerai?provinsi=35', '/kabupaten/32.01', '/healthz']) {
    const { status } = await fetch(program.address + page)
    if (status !== 200) throw new Error(`${page} was answered with ${status}`)
  }
  const megabytes = megabytesOf('VmRSS', program.child.pid)
  await program.stop()
  tell(`started again in ${program.startSeconds.toFixed(1)} s; after some pages it holds ${megabytes} MB`)
  if (megabytes > MOST_MEGABYTES.serving) throw new Error(`serving took ${megabytes} MB`)
}

/** The memory that a process has (VmRSS), or the most that it ever had (VmHWM); on Linux. */
function megabytesOf(measure: 'VmRSS' | 'VmHWM', pid: number | undefined): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  const [, kilobytes] = new RegExp(`^${measure}:\\s+(\\d+) kB`, 'm').exec(status) ?? []
  return Math.round(Number(kilobytes) / 1024)
}
