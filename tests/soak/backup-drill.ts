import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { createRandom } from '#data/simulator/random.ts'
import { makeBackup } from '#server/backup/make-backup.ts'
import { restoreBackup } from '#server/backup/restore-backup.ts'
import type { Manifest } from '#server/backup/schema.ts'
import { openEngine } from '#server/db/engine.ts'
import { nodeFlags } from '#server/start/node-flags.mjs'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import { openTestPostgres } from '#tests/db/engines.ts'

type Tell = (line: string) => void
type Drill = { kills: number; seed: string }
type Place = { home: string; databaseUrl: string | undefined }

const KEY = 'kunci latihan yang panjang'
const quiet = { onProgress: () => {} }
const step = <T>(_title: string, work: (onProgress: (text: string) => void) => Promise<T>) => work(() => {})

/**
 * The drill on a year and a half of work: a backup is restored by a process that is killed again and again, then by one that
 * is left alone, on both engines; a backup of what came of it must hold the same rows.
 */
export async function backupDrill({ kills, seed }: Drill, tell: Tell): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'pantau-drill-'))
  const random = createRandom(seed)
  try {
    const from = { home: path.join(folder, 'from'), databaseUrl: undefined }
    const engine = await prepareDatabase({ ...from, step, demo: { seed: 7 } })
    const plan = { engine, home: from.home, folder: path.join(folder, 'backups'), key: KEY }
    const startedAt = performance.now()
    const { file, sizeBytes, manifest } = await makeBackup(plan, { now: new Date(), ...quiet })
    await engine.close()
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
    tell(`${rows} rows became ${Math.round(sizeBytes / 1000)} kB in ${secondsSince(startedAt)} s`)
    const intoHome = { home: path.join(folder, 'home'), databaseUrl: undefined }
    for (let count = 0; count < kills; count += 1) await restoreAndKill(file, intoHome, random.int(200, 12_000))
    await restore({ file, manifest, place: intoHome }, tell)
    const url = process.env['TEST_DATABASE_URL']
    if (!url) return tell('TEST_DATABASE_URL is not set: PostgreSQL was left out')
    const server = await openTestPostgres(url)
    const intoServer = { home: path.join(folder, 'server'), databaseUrl: server.url }
    try {
      for (let count = 0; count < kills; count += 1) await restoreAndKill(file, intoServer, random.int(200, 6000))
      await restore({ file, manifest, place: intoServer }, tell)
    } finally {
      await server.remove()
    }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whatever moment it is: afterwards there is no database, or all of it. Then the place is made empty again. */
async function restoreAndKill(file: string, { home, databaseUrl }: Place, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, [...nodeFlags, 'server/start/restore.ts', file], {
    env: { ...process.env, PANTAU_HOME: home, DATABASE_URL: databaseUrl ?? '', BACKUP_KEY: KEY },
    stdio: 'ignore',
  })
  const timer = setTimeout(() => child.kill('SIGKILL'), afterMs)
  await once(child, 'exit')
  clearTimeout(timer)
  const isThere = databaseUrl === undefined ? existsSync(path.join(home, 'db')) : await hasTables({ home, databaseUrl })
  if (isThere) {
    // It was killed after the last row was in its place, or got to its end.
    const engine = await openEngine({ home, databaseUrl, ...quiet })
    await engine.runInScriptTransaction(async (tx) => {
      const [found] = await tx.rows('select count(*)::int as count from ledger_line')
      if (Number(found?.['count']) === 0) throw new Error('a killed restore left half a database')
      if (databaseUrl !== undefined) await tx.run('drop schema public cascade; create schema public')
    })
    await engine.close()
  }
  await rm(home, { recursive: true, force: true })
}

async function hasTables(place: Place): Promise<boolean> {
  const engine = await openEngine({ ...place, ...quiet })
  const [found] = await engine.runInScriptTransaction((tx) =>
    tx.rows(`select count(*)::int as count from pg_tables where schemaname = 'public'`),
  )
  await engine.close()
  return Number(found?.['count']) > 0
}

type Restoring = { file: string; manifest: Manifest; place: Place }

async function restore({ file, manifest, place }: Restoring, tell: Tell): Promise<void> {
  const startedAt = performance.now()
  const { verified } = await restoreBackup({ file, key: KEY, target: place, step })
  if (verified.faults.length > 0) throw new Error(verified.faults.join('; '))
  const seconds = secondsSince(startedAt)
  const engine = await openEngine({ ...place, ...quiet })
  const plan = { engine, home: place.home, folder: path.join(place.home, 'backups'), key: undefined }
  const again = await makeBackup(plan, { now: new Date(), ...quiet })
  await engine.close()
  const contentOf = ({ tables }: Manifest) => JSON.stringify(tables.filter(({ name }) => name !== 'data_version'))
  if (contentOf(again.manifest) !== contentOf(manifest)) throw new Error('a backup of what was restored is another one')
  const megabytes = Math.round(process.resourceUsage().maxRSS / 1000)
  tell(`restored on ${engine.kind} in ${seconds} s, the same rows; at most ${megabytes} MB of memory so far`)
}

function secondsSince(startedAt: number): string {
  return ((performance.now() - startedAt) / 1000).toFixed(1)
}
