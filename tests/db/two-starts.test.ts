import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { isNull } from 'drizzle-orm'
import { describe, expect, test } from 'vitest'
import { firstDataFile } from '#server/first-data/table.ts'
import { countWithoutStanding } from '#server/product/ensure-standings.ts'
import { areWorkListsMarked } from '#server/start/work-lists-mark.ts'
import { desa } from '#server/wilayah/table.ts'
import { openTestPostgres } from './engines.ts'

const serverUrl = process.env['TEST_DATABASE_URL'] ?? ''

const script = `
import { prepareDatabase } from '#server/start/prepare-database.ts'
const demo = process.argv[2] === 'demo' ? { share: 0.1 } : undefined
const engine = await prepareDatabase({ home: '', databaseUrl: process.argv[1], demo, step: (_title, work) => work(() => {}) })
await engine.close()
`

/** Returns what went wrong, as far as it is short: a refused statement has all its rows with it. */
async function prepare(...words: string[]): Promise<string> {
  const flags = ['--input-type=module', '-e', script, ...words]
  const child = spawn(process.execPath, flags, { stdio: ['ignore', 'ignore', 'pipe'] })
  let problem = ''
  child.stderr.on('data', (chunk: Buffer) => (problem += chunk.toString()))
  const [code] = (await once(child, 'exit')) as [number | null]
  if (code === 0) return ''
  return /cause: .*/.exec(problem)?.[0] ?? problem.slice(0, 1000) + String(code)
}

// As the compose file starts them.
describe.skipIf(serverUrl === '')('two processes that find a new database at the same moment', () => {
  test.each(['start', 'demo'])('both prepare it (%s)', { timeout: 240_000 }, async (how) => {
    const opened = await openTestPostgres(serverUrl)
    try {
      expect(await Promise.all([prepare(opened.url, how), prepare(opened.url, how)])).toEqual(['', ''])
      const { db } = opened.engine
      expect(await db.$count(desa)).toBe(3442)
      expect(await db.$count(desa, isNull(desa.searchKey))).toBe(0)
      expect(await countWithoutStanding(db)).toBe(0)
      expect(await areWorkListsMarked(db)).toBe(true)
      const files = (await db.select().from(firstDataFile)).map(({ file }) => file)
      expect(files.some((file) => file.includes('simulator'))).toBe(how === 'demo')
    } finally {
      await opened.remove()
    }
  })
})
