import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerRequests } from '#server/backup/answer-requests.ts'
import { lastBackup, listBackups } from '#server/backup/backup-folder.ts'
import { keepBackup } from '#server/backup/keep-backup.ts'
import { makeBackup, planOf } from '#server/backup/make-backup.ts'
import { checkBackup } from '#server/backup/open-backup.ts'
import type { Manifest } from '#server/backup/schema.ts'
import { lockHome } from '#server/db/home-lock.ts'
import { commitChange } from '#server/db/version.ts'
import { firstDataFile } from '#server/first-data/table.ts'
import { makeFolder } from './backup-content.ts'
import { describeOnEachEngine } from './engines.ts'

const log = pino({ level: 'silent' })
let home: string
beforeAll(async () => {
  home = await makeFolder()
})
afterAll(() => rm(home, { recursive: true }))

async function runCommand(file: string, args: readonly string[] = [], more: NodeJS.ProcessEnv = {}) {
  const child = spawn(process.execPath, [`server/start/${file}.ts`, ...args], {
    env: { ...process.env, PANTAU_HOME: home, DATABASE_URL: '', ...more },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const told = Promise.all([text(child.stdout), text(child.stderr)])
  const [code] = (await once(child, 'exit')) as [number]
  const [out, problem] = await told
  return { code, out, problem }
}

describeOnEachEngine('while others write', (engine) => {
  const environment = () => ({ PANTAU_HOME: home, BACKUP_DIR: path.join(home, engine().kind) })
  /** Each change adds one row and raises the version by one: any state in between adds up. */
  const change = () => {
    const file = { file: randomUUID(), sha256: '', rowCount: 0, loadedAt: new Date() }
    return commitChange(engine().db, (tx) => tx.insert(firstDataFile).values(file))
  }
  const isOneState = ({ dataVersion, tables }: Manifest) => {
    const rows = tables.find(({ name }) => name === 'first_data_file')?.rows
    expect(rows).toBe(dataVersion)
  }
  const plan = () => planOf(engine(), environment())

  test('a backup is of one state, and nobody is refused', async () => {
    await change()
    const making = new AbortController()
    let changes = 0
    const writing = (async () => {
      for (; !making.signal.aborted || changes < 5; changes += 1) {
        await change()
        // PGlite answers without letting anything else of the process have a turn.
        await nextTurn()
      }
    })()
    const made = await makeBackup(plan(), { now: new Date('2026-11-20T00:00:00Z'), onProgress: () => {} })
    making.abort()
    await writing
    isOneState(made.manifest)
    expect(await checkBackup({ file: made.file, key: undefined }, () => {})).toEqual(made.manifest)
    expect(changes).toBeGreaterThanOrEqual(5)
  })

  test('the nightly one is made once, tells what it did, and old ones go', async () => {
    const keep = { days: 1, weeks: 0, months: 0 }
    const dueAt = new Date('2026-11-22T18:00:00Z')
    const now = new Date('2026-11-22T18:00:20Z')
    expect(await keepBackup(plan(), { dueAt, now, keep })).toMatchObject({ removed: 1, missing: 0, broken: 0 })
    expect(await keepBackup(plan(), { dueAt, now: new Date('2026-11-22T19:00:00Z'), keep })).toMatchObject({
      removed: 0,
    })
    const kept = await listBackups(plan().folder)
    expect(kept).toMatchObject([{ madeAt: now, isEncrypted: false }])
    expect(await lastBackup(environment())).toEqual(kept[0])
    expect((await stat(path.join(plan().folder, kept[0]?.name ?? ''))).mode & 0o777).toBe(0o600)
  })
})

describeOnEachEngine('npm run backup', (engine) => {
  test('asks the program that has the home, and restore checks what came of it', async () => {
    if (engine().kind === 'postgres') return
    const key = 'kunci uji yang panjang'
    const unlock = lockHome(home)
    const plan = { engine: engine(), home, folder: path.join(home, 'asked'), key }
    const end = answerRequests(home, (onProgress) => makeBackup(plan, { now: new Date(), onProgress }), log)
    try {
      expect((await stat(path.join(home, 'backup.sock'))).mode & 0o777).toBe(0o600)
      const copy = path.join(home, 'copy.tar.gz.enc')
      const asked = await runCommand('backup', ['--to', copy], { BACKUP_KEY: key })
      expect(asked.problem).toBe('')
      expect(asked.code).toBe(0)
      expect(asked.out).toMatch(/baris dari \d+ tabel/)
      const checked = await runCommand('restore', [copy, '--check'], { BACKUP_KEY: key })
      expect(checked).toMatchObject({ code: 0, problem: '' })
      expect(checked.out).toContain('Cadangan ini utuh.')
      expect(await runCommand('restore', [copy, '--check'])).toMatchObject({ code: 2, out: '' })
      const full = await runCommand('restore', [copy], { BACKUP_KEY: key })
      expect(full.code).toBe(2)
      expect(full.problem).toMatch(/sedang dipakai/)
    } finally {
      await end()
      unlock()
    }
  })

  test('says that nobody answers where another command has the home', async () => {
    if (engine().kind === 'postgres') return
    const unlock = lockHome(home)
    try {
      expect(await runCommand('backup')).toMatchObject({ code: 2, problem: expect.stringMatching(/sedang dipakai/) })
    } finally {
      unlock()
    }
  })
})
