import type { ImportDetail } from '#shared/exchange/answers.ts'
import type { DecidedRows } from '#shared/exchange/plan.ts'
import type { DecideRows } from '#shared/exchange/schema.ts'
import { openImport, plan, type Planning } from './map-import.ts'
import { listStoredRows } from './queries.ts'

const MOST_ROWS = 1_000_000

/**
 * Says of rows of a preview that the file's values shall count although the record was changed since, or that they stay out,
 * and plans anew.
 * @throws DomainError not-found, forbidden, invalid-state once it was applied
 */
export async function decideRows(planning: Planning, { id, rows, decision }: DecideRows): Promise<ImportDetail> {
  const opened = await openImport(planning, id)
  const stored = await listStoredRows(opened.reader.db, { id, after: 0, most: MOST_ROWS })
  const isMeant = (line: number) => rows === 'conflicts' || rows.includes(line)
  const decided: DecidedRows = new Map()
  for (const { line, planned } of stored) {
    if (!planned || !isMeant(line) || (rows === 'conflicts' && planned.kind !== 'conflict')) continue
    const { version } = planned
    const made = decision === 'undecided' ? null : { choice: decision, ...(version !== undefined && { version }) }
    decided.set(line, made)
  }
  return plan(opened, decided)
}
