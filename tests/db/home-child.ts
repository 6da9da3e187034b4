import { randomUUID } from 'node:crypto'
import { openEngine } from '#server/db/engine.ts'
import { migrate } from '#server/db/migrate.ts'
import { commitChange } from '#server/db/version.ts'
import { firstDataFile } from '#server/first-data/table.ts'

const quiet = { onProgress: () => {} }

/**
 * Run by tests as a process of its own. Opens the home, then: `hold` keeps it open; `commit` commits rows for ever and prints
 * the version and row of each acknowledged one; `fill` does so with half a megabyte of log each. Problems are printed as `name: message`.
 */
async function run(home: string, task: string): Promise<void> {
  const engine = await openEngine({ home, databaseUrl: undefined, ...quiet })
  void engine.stopped.then((reason) => process.stdout.write(`stopped: ${reason.message}\n`))
  await migrate(engine, quiet)
  process.stdout.write('open\n')
  if (task === 'hold') return void setInterval(() => {}, 1000)
  for (;;) {
    const file = randomUUID()
    const { version } = await commitChange(engine.db, async (tx) => {
      if (task === 'fill') await tx.execute("select pg_logical_emit_message(true, 'test', repeat('x', 500000))")
      await tx.insert(firstDataFile).values({ file, sha256: '', rowCount: 0, loadedAt: new Date() })
    })
    process.stdout.write(`${version} ${file}\n`)
  }
}

const [home, task] = process.argv.slice(2)
run(home ?? '', task ?? '').catch((error: unknown) => {
  const { name, message } = error instanceof Error ? error : new Error(String(error))
  process.stdout.write(`${name}: ${message}\n`, () => process.exit(1))
})
