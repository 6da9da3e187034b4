import type { Db } from '#server/db/database.ts'
import { firstProvinceScope } from '#server/wilayah/province-queries.ts'
import { listKabupaten } from '#server/wilayah/queries.ts'
import { OPEN_SCOPE } from '#shared/access/scope.ts'
import type { ImportPreview, ImportProblem, ImportRow } from '#shared/claim/answers.ts'
import { checkClaims } from '#shared/claim/check-claims.ts'
import { claimKey } from '#shared/claim/claim-key.ts'
import { readImport, type ReadImport, type ReadImportRow } from '#shared/claim/import-rows.ts'
import type { Day } from '#shared/day/day.ts'
import { loadClaimGround, loadEvidence } from './evidence-queries.ts'
import { readClaimTable } from './read-claim-file.ts'
import { readClaimBook } from './row-queries.ts'

/** A CSV as it would be imported now. */
export async function planImport(db: Db, text: string): Promise<ReadImport | ImportProblem> {
  const table = readClaimTable(text)
  if ('code' in table) return table
  const { claims } = await readClaimBook(db)
  const ids = new Map(claims.map((claim) => [claimKey(claim), claim.id]))
  const kabupaten = new Set((await listKabupaten(db, OPEN_SCOPE)).map((row) => row.code))
  return readImport(table, { idOf: (key) => ids.get(key), kabupaten })
}

/** The same for people: with what the checks would say of each new row, beside all claims. */
export async function previewImport(db: Db, { text, today }: { text: string; today: Day }): Promise<ImportPreview> {
  const plan = await planImport(db, text)
  if ('code' in plan) return { problem: plan }
  const { claims } = await readClaimBook(db)
  const added = plan.rows.flatMap((row) => (row.claim ? [{ ...row.claim, id: idOfRow(row) }] : []))
  const all = [...claims, ...added]
  const ground = await loadClaimGround(db, await firstProvinceScope(db))
  const checked = checkClaims({ claims: all, ...(await loadEvidence(db, ground, { claims: all, today })) })
  const rows = plan.rows.map(({ claim: _claim, ...row }): ImportRow => {
    return { ...row, verdict: checked.get(idOfRow(row))?.verdict ?? null }
  })
  const count = (state: ImportRow['state']) => rows.filter((row) => row.state === state).length
  return {
    ...{ problem: null, rows, unknownColumns: plan.unknownColumns },
    ...{ newCount: count('new'), sameCount: count('same'), refusedCount: count('refused') },
  }
}

function idOfRow({ line }: Pick<ReadImportRow, 'line'>): string {
  return `line ${line}`
}
