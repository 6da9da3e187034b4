import { openEngine } from '#server/db/engine.ts'
import { readEnvironment } from '#server/env.ts'
import { StartError } from '#server/errors.ts'
import { showProgress } from '#server/start/progress.ts'
import { verifyChain, type AuditFault } from './verify-chain.ts'

/** `npm run verify-audit`: walks the audit chain. Exit code 1 when a row was changed, removed or cut off. */
async function verifyAudit(): Promise<number> {
  const { PANTAU_HOME: home, DATABASE_URL: databaseUrl } = readEnvironment(process.env)
  const step = showProgress(process.stdout)
  const engine = await step('Membuka basis data', (onProgress) => openEngine({ home, databaseUrl, onProgress }))
  try {
    const { count, faults } = await step('Memeriksa jejak audit', () => verifyChain(engine.db))
    process.stdout.write(`${count} baris jejak audit.\n`)
    if (faults.length === 0) {
      process.stdout.write('Jejak audit utuh: tidak ada baris yang diubah atau hilang.\n')
      return 0
    }
    for (const fault of faults) process.stderr.write(`TIDAK UTUH: ${sentenceOf(fault)}\n`)
    return 1
  } finally {
    await engine.close()
  }
}

function sentenceOf(fault: AuditFault): string {
  if (fault.kind === 'changed') return `baris ${fault.ordinal} bukan lagi yang dicatat.`
  if (fault.kind === 'missing') return `ada baris yang hilang tepat sebelum baris ${fault.before}.`
  return `ujungnya berisi ${fault.count} baris, seharusnya ${fault.expectedCount}.`
}

verifyAudit().then(
  (code) => process.exit(code),
  (error: unknown) => {
    process.stderr.write(`${error instanceof StartError ? error.message : String(error)}\n`)
    process.exit(2)
  },
)
