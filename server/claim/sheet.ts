import type { Act } from '#server/command/run-command.ts'
import { rowsChangedSince } from '#server/command/sheet-conflict.ts'
import type { AppliedRow, SheetChange, SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { listLastChanges } from '#server/audit/change-queries.ts'
import { claimKey } from '#shared/claim/claim-key.ts'
import { claimFormSchema, toClaim } from '#shared/claim/form-schema.ts'
import type { Claim, StoredClaim } from '#shared/claim/schema.ts'
import type { UndoBlock, UndoData } from '#shared/exchange/answers.ts'
import { claimsSpec } from '#shared/exchange/datasets/claims.ts'
import { ID_KEY, VERSION_KEY, type RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedProblem, RecordedRow } from '#shared/exchange/plan.ts'
import { fieldErrors } from '#shared/form/field-errors.ts'
import {
  beginWithClaims,
  enterClaims,
  findClaims,
  replaceClaims,
  requireClaims,
  type NextClaim,
} from './commands/change-claims.ts'
import { readClaimBook, type KeptClaim } from './row-queries.ts'

const APPLY = 'exchange.apply'
const UNDONE = 'Impornya diurungkan'

/** Claims in a workbook. There are hundreds, so that all are read where some are meant. */
export const claimSheet: SheetPart = {
  spec: claimsSpec,
  takesNewRows: true,
  list: async ({ db }) => (await readClaimBook(db)).rows.map(toRecorded),
  find: async ({ db }) => (await readClaimBook(db)).rows.map(toRecorded),
  check: checkRows,
  apply: applyRows,
  undo: undoRows,
}

function toRecorded({ said, version }: KeptClaim): RecordedRow {
  const { id, source, ...words } = said
  const { reference, publishedText = null } = source
  const { figure = null, office = null, printedWeekday = null, conflictGroup = null, checkNote = null } = words
  const empty = { figure, office, printedWeekday, conflictGroup, checkNote }
  const values = { [ID_KEY]: id, [VERSION_KEY]: version, ...words, ...empty, reference, publishedText }
  return { id, version, label: said.paraphrase, values }
}

/** The values as the form sends them: what is empty is left out. */
function formOf(values: RowValues): Record<string, unknown> {
  const { [ID_KEY]: _id, [VERSION_KEY]: _version, reference, publishedText, ...fields } = values
  const filled = Object.entries(fields).filter(([, value]) => value !== null)
  const source = Object.entries({ reference, publishedText }).filter(([, value]) => (value ?? null) !== null)
  return { ...Object.fromEntries(filled), source: Object.fromEntries(source) }
}

/** What the form says of the rows, by line, and which say what another claim says already. */
async function checkRows(
  { db }: Pick<SheetReader, 'db'>,
  changes: readonly SheetChange[],
): Promise<Map<number, PlannedProblem[]>> {
  const { claims } = await readClaimBook(db)
  const known = new Map(claims.map((claim) => [claimKey(claim), claim]))
  const problems = new Map<number, PlannedProblem[]>()
  for (const { line, values, on } of changes) {
    const form = formOf(values)
    const errors = Object.entries(fieldErrors(claimFormSchema, form))
    const found = errors.map(([path, problem]): PlannedProblem => ({ column: path.replace('source.', ''), problem }))
    const same = found.length === 0 ? known.get(claimKey(toClaim(claimFormSchema.parse(form)))) : undefined
    if (same && same.id !== on?.id) {
      found.push({ problem: { key: 'severalRecords', labels: [same.paraphrase] } })
    }
    if (found.length > 0) problems.set(line, found)
  }
  return problems
}

/** @throws DomainError forbidden; conflict when a claim is not as it was */
async function applyRows(act: Act, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  await beginWithClaims(act)
  const problems = await checkRows({ db: act.tx }, changes)
  if (problems.size > 0) throw rowsChangedSince([...problems.keys()])
  const claimOf = ({ values }: SheetChange): Claim => toClaim(claimFormSchema.parse(formOf(values)))
  const added = changes.filter(({ on }) => !on)
  const entered = await enterClaims(act, APPLY, added.map(claimOf))
  const changed = changes.flatMap((change) => (change.on ? [{ change, ...change.on }] : []))
  const found = await requireClaims(
    act,
    changed.map(({ id, version }) => ({ id, baseVersion: version })),
  )
  const next = found.flatMap((one, index): NextClaim[] => {
    const row = changed[index]
    return row ? [{ found: one, said: { ...claimOf(row.change), id: row.id } }] : []
  })
  const replaced = await replaceClaims(act, APPLY, next)
  return [
    ...entered.map(({ id, version }, index) => ({ line: added[index]?.line ?? 0, id, version })),
    ...replaced.map(({ id, version }, index) => {
      const line = changed[index]?.change.line ?? 0
      return { line, id, version, before: plain(found[index]?.said) }
    }),
  ]
}

/** A claim holds texts only, and is kept as such. */
function plain(said: StoredClaim | undefined): NonNullable<UndoData['before']> {
  return JSON.parse(JSON.stringify(said ?? {})) as NonNullable<UndoData['before']>
}

/** Claims say again what they said; those that came with the file are withdrawn. Or says what stands against it. */
async function undoRows(act: Act, rows: readonly UndoData[]): Promise<UndoBlock[]> {
  await beginWithClaims(act)
  const found = new Map(
    (
      await findClaims(
        act,
        rows.map((row) => row.id),
      )
    ).map((one) => [one.row.id, one]),
  )
  const blocks = rows.flatMap(({ id, version }): UndoBlock[] => {
    const one = found.get(id)
    if (!one) return [{ id, label: '', why: 'gone' }]
    return one.row.version === version ? [] : [{ id, label: one.said.paraphrase, why: 'changedSince' }]
  })
  if (blocks.length > 0) {
    const last = await listLastChanges(
      act.tx,
      blocks.map((block) => block.id),
    )
    return blocks.map((block) => ({ ...block, ...(last.get(block.id) && { by: last.get(block.id)?.by ?? '' }) }))
  }
  const next = rows.flatMap(({ id, before }): NextClaim[] => {
    const one = found.get(id)
    if (!one) return []
    if (before === undefined) return [{ found: one, said: one.said, withdrawnReason: UNDONE }]
    // Written by applyRows.
    return [{ found: one, said: before as unknown as StoredClaim }]
  })
  await replaceClaims(act, 'exchange.undo', next)
  return []
}
