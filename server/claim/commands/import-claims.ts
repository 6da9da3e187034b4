import { runCommand, type Act, type CommandContext } from '#server/command/run-command.ts'
import { DomainError } from '#server/errors.ts'
import type { ImportedClaims } from '#shared/claim/answers.ts'
import type { ImportClaims } from '#shared/claim/form-schema.ts'
import { planImport } from '../import-queries.ts'
import { beginWithClaims, enterClaims, refused } from './change-claims.ts'

/**
 * Enters the new rows of a CSV, all of them or none; rows that are there already are left out.
 * @throws DomainError forbidden, invalid-input for what is no such file, invalid-state with the refusal
 */
export function importClaims(context: CommandContext, input: ImportClaims): Promise<ImportedClaims> {
  return runCommand(context, { name: 'claim.import', input }, (act) => enterRows(act, input))
}

async function enterRows(act: Act, { text, leaveOutRefused }: ImportClaims): Promise<ImportedClaims> {
  await beginWithClaims(act)
  const plan = await planImport(act.tx, text)
  if ('code' in plan) {
    throw new DomainError('invalid-input', (say) => say.claimFileUnreadable, { detail: { problem: plan } })
  }
  const refusedCount = plan.rows.filter((row) => row.state === 'refused').length
  if (refusedCount > 0 && !leaveOutRefused) throw refused({ reason: 'rowsRefused', count: refusedCount })
  const claims = plan.rows.flatMap((row) => row.claim ?? [])
  if (claims.length === 0) throw refused({ reason: 'nothingNew' })
  const sameCount = plan.rows.filter((row) => row.state === 'same').length
  return { added: await enterClaims(act, 'claim.import', claims), sameCount, refusedCount }
}
