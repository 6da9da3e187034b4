import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { prepareDatabase } from '#server/start/prepare-database.ts'
import { listFigures } from '#server/figure/queries.ts'
import { recountLedger } from '#server/figure/recount.ts'
import { desa } from '#server/wilayah/table.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import { toDay } from '#shared/day/day.ts'

const home = mkdtempSync(join(tmpdir(), 'pantau-killed-'))
afterAll(() => rmSync(home, { recursive: true }))

const script = `
import { prepareDatabase } from '#server/start/prepare-database.ts'
const tell = (text) => process.stdout.write(text + '\\n')
await prepareDatabase({ home: process.argv[1], databaseUrl: undefined, step: (title, work) => { tell(title); return work(tell) } })
tell('prepared')
`

/** Starts preparing the home and kills the process some time after it said a word; "prepared" means that it got to the end. */
async function prepareAndKill(word: RegExp, afterMs: number): Promise<void> {
  const child = spawn(process.execPath, ['--input-type=module', '-e', script, home], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let output = ''
  let isDue = false
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
    if (isDue || !word.test(output)) return
    isDue = true
    setTimeout(() => child.kill('SIGKILL'), afterMs)
  })
  const [, signal] = (await once(child, 'exit')) as [number | null, string | null]
  expect(signal, output).toBe('SIGKILL')
}

test(
  'a start killed again and again while it prepares the database is finished by the next one',
  { timeout: 240_000 },
  async () => {
    await prepareAndKill(/Membuka/, 700)
    await prepareAndKill(/Menyesuaikan/, 0)
    await prepareAndKill(/memuat [\d.]+ desa/, 20)
    await prepareAndKill(/memuat produk/, 10)
    await prepareAndKill(/memuat produk/, 150)
    const engine = await prepareDatabase({ home, databaseUrl: undefined, step: (_title, work) => work(() => {}) })
    try {
      expect(await engine.db.$count(desa)).toBe(3442)
      const figures = await listFigures(engine.db, OPEN_SCOPE, { day: toDay('2026-02-05') })
      const launched = figures.filter((row) => row.figure === 'outletsLaunched')
      expect(launched.reduce((sum, row) => sum + row.low, 0)).toBe(20)
      expect((await recountLedger(engine.db)).differences).toEqual([])
    } finally {
      await engine.close()
    }
  },
)
