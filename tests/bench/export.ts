import { execFile } from 'node:child_process'
import path from 'node:path'
import { promisify } from 'node:util'
import { z } from 'zod'
import { loadFirstData } from '#data/load-first-data.ts'
import { runCommand } from '#server/command/run-command.ts'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { commitChange } from '#server/db/version.ts'
import { nodeFlags } from '#server/start/node-flags.mjs'
import { registerMany } from '#server/umkm/register-many.ts'
import { dayInWita } from '#shared/day/day.ts'
import { listFormats } from '#shared/export/list.ts'
import { newCommandId, own, people } from '#tests/db/work-caller.ts'
import type { Finding } from './finding.ts'

const run = promisify(execFile)
const ROWS = 100_000
const ROWS_A_COMMAND = 10_000
const MOST_MEGABYTES = 100
const measured = z.object({ rows: z.number(), bytes: z.number(), seconds: z.number(), growth: z.number() })

/** The list of 100,000 UMKM with everything personal, as each kind of file, each in a process of its own. */
export async function measureExport(home: string): Promise<Finding[]> {
  const folder = path.join(home, 'export')
  await fillWithUmkm(folder)
  const findings: Finding[] = []
  for (const ending of listFormats) {
    const child = path.join(import.meta.dirname, 'export-child.ts')
    const { stdout } = await run(process.execPath, [...nodeFlags, child, folder, ending])
    const { rows, bytes, seconds, growth } = measured.parse(JSON.parse(stdout))
    findings.push({
      ...{ name: `Memory that an export of ${ROWS} rows as ${ending.toUpperCase()} adds`, value: growth, unit: 'MB' },
      ...{ limit: `≤ ${MOST_MEGABYTES}`, isMet: growth <= MOST_MEGABYTES && rows >= ROWS },
      detail: `RSS; ${(bytes / 2 ** 20).toFixed(1)} MB in ${seconds.toFixed(1)} s`,
    })
  }
  return findings
}

async function fillWithUmkm(home: string): Promise<void> {
  const engine = await openEngine({ home, databaseUrl: undefined, onProgress: () => {} })
  await migrate(engine, { onProgress: () => {} })
  const now = new Date()
  const change = async <T>(work: Parameters<typeof commitChange<T>>[1]) => (await commitChange(engine.db, work)).result
  await loadFirstData(engine.db, change, { now, onProgress: () => {} })
  const context = { db: engine.db, actor: people.pmdStaff, now, today: dayInWita(now) }
  const personal = { ownerName: 'Maria Bete', phone: '+6281234567890', nib: '1234567890123' }
  for (let start = 0; start < ROWS; start += ROWS_A_COMMAND) {
    const inputs = Array.from({ length: ROWS_A_COMMAND }, (_, index) => ({
      ...{ name: `UD Usaha ${start + index} Tenun`, kind: 'business' as const, kabupatenCode: own },
      ...personal,
    }))
    await runCommand(context, { name: 'bench', input: { commandId: newCommandId() } }, async (act) => {
      await registerMany(act, 'bench', inputs)
      return null
    })
  }
  await engine.close()
}
