import { and, eq } from 'drizzle-orm'
import { listLastChanges } from '#server/audit/change-queries.ts'
import type { Act } from '#server/command/run-command.ts'
import { rowsChangedSince } from '#server/command/sheet-conflict.ts'
import type { AppliedRow, SheetChange, SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { scopeOf } from '#shared/access/rights.ts'
import type { UndoBlock, UndoData } from '#shared/exchange/answers.ts'
import { reportsSpec } from '#shared/exchange/datasets/reports.ts'
import type { PlannedProblem } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { errorsOfIssues } from '#shared/form/field-errors.ts'
import type { ReportContent } from '#shared/report/answers.ts'
import { readProductNames, type ProductNamesProblem } from '#shared/report/product-names.ts'
import { saveRefusal, submitRefusal, type ReportRefusal } from '#shared/report/refusal.ts'
import type { ReportState } from '#shared/report/report.ts'
import { reportInputSchema, type ReportInput, type ReportPlace } from '#shared/report/schema.ts'
import { contentOf } from './report-content.ts'
import { lockReport, writeReport, type WriteVerb } from './commands/write-report.ts'
import { withdrawReport } from './commands/withdraw-report.ts'
import { findReportRows, listReportRows, loadReports, placeKey, productsFor, readPlace } from './sheet-rows.ts'
import { reportEvent } from './table.ts'

/** Monthly reports in a workbook: a row for each month, kept as a draft or submitted. */
export const reportSheet: SheetPart = {
  spec: reportsSpec,
  takesNewRows: true,
  list: listReportRows,
  find: findReportRows,
  check: async (reader, changes) => (await draftReports(reader, changes)).problems,
  apply: applyRows,
  undo: undoRows,
}

type Reader = Pick<SheetReader, 'db' | 'scope' | 'today'>
type Draft = { change: SheetChange; place: ReportPlace; version: number; input: ReportInput; verb: WriteVerb }

/** The reports that the rows make, each as its form would send it; and what stands against rows, by line. */
async function draftReports(reader: Reader, changes: readonly SheetChange[]) {
  const reports = await loadReports(reader)
  const problems = new Map<number, PlannedProblem[]>()
  const drafts: Draft[] = []
  for (const change of changes) {
    const draft = await draftReport(reader, reports, change)
    if ('found' in draft) problems.set(change.line, draft.found)
    else drafts.push(draft)
  }
  return { drafts, problems }
}

async function draftReport(
  reader: Reader,
  reports: Awaited<ReturnType<typeof loadReports>>,
  change: SheetChange,
): Promise<Draft | { found: PlannedProblem[] }> {
  const { values } = change
  const place = readPlace(values)
  if (!place) return { found: [{ column: 'month', problem: { key: 'notAMonth' } }] }
  const stored = reports.get(placeKey(place.kabupatenCode, place.month))
  const asked = { ids: stored?.productIds ?? [], text: values['products'] }
  const products = await productsFor(reader, place, asked)
  const named = readProductNames(textValue(values['products']), products)
  if ('problem' in named) return { found: [{ column: 'products', problem: namesProblem(named.problem) }] }
  const texts = { shelfRemark: values['shelfRemark'], obstacles: values['obstacles'], note: values['note'] }
  const input = {
    ...{ productIds: named.productIds, isNihil: values['isNihil'] === true, evidence: stored?.evidence ?? [] },
    ...Object.fromEntries(Object.entries(texts).filter(([, text]) => (text ?? null) !== null)),
  }
  const parsed = reportInputSchema.safeParse(input)
  if (!parsed.success) {
    const errors = Object.entries(errorsOfIssues(parsed.error.issues, input))
    return { found: errors.map(([path, problem]) => ({ column: columnOf(path), problem })) }
  }
  const verb = values['step'] === 'submit' ? 'submit' : 'save'
  const facts = {
    month: place.month,
    state: stored?.state ?? 'draft',
    today: reader.today,
    content: parsed.data,
    products,
  }
  const refusal = verb === 'save' ? saveRefusal(facts) : submitRefusal(facts)
  if (refusal) return { found: [{ ...columnOfRefusal(refusal), problem: ruleOf(refusal) }] }
  return { change, place, version: stored?.version ?? 0, input: parsed.data, verb }
}

function columnOf(path: string): string {
  const [field = path] = path.split('.')
  return field === 'productIds' ? 'products' : field
}

function columnOfRefusal({ reason }: ReportRefusal): { column?: string } {
  switch (reason) {
    case 'notReportable':
      return { column: 'month' }
    case 'monthRunning':
      return { column: 'step' }
    case 'notOnRecord':
    case 'otherMonth':
    case 'leftOut':
      return { column: 'products' }
    case 'saysNothing':
      return { column: 'isNihil' }
    case 'wrongState':
      return {}
  }
}

function ruleOf(refusal: ReportRefusal): PlannedProblem['problem'] {
  return { key: 'rule', rule: { about: 'report', refusal } }
}

function namesProblem(problem: ProductNamesProblem): PlannedProblem['problem'] {
  if ('several' in problem) return { key: 'severalRecords', labels: problem.several }
  return { key: 'rule', rule: { about: 'reportRow', refusal: { reason: 'unknownProduct', name: problem.unknown } } }
}

/** One report for each row. @throws DomainError conflict when a report is not as it was, or a rule refuses it after all */
async function applyRows(act: Act, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  const { tx, actor, today } = act
  const scope = scopeOf(actor, 'report.submit') ?? { kabupaten: [] }
  const { drafts, problems } = await draftReports({ db: tx, scope, today }, changes)
  const late = drafts.filter(({ change: { on }, version }) => on && on.version !== version)
  if (problems.size > 0 || late.length > 0) {
    throw rowsChangedSince([...problems.keys(), ...late.map(({ change }) => change.line)])
  }
  const applied: AppliedRow[] = []
  for (const { change, place, version: baseVersion, input, verb } of drafts) {
    const stored = await lockReport(act, place)
    const isNew = !stored || stored.isWithdrawn
    if (isNew === (change.on !== undefined)) throw rowsChangedSince([change.line])
    const before = isNew ? null : { state: stored.state, content: contentOf(stored) }
    const { id, version } = await writeReport(act, 'exchange.apply', { ...place, ...input, baseVersion, verb })
    applied.push({ line: change.line, id, version, before: { ...place, was: before } })
  }
  return applied
}

type Undone = UndoData & { commandId: string }
type Before = ReportPlace & { was: { state: ReportState; content: ReportContent } | null }

/** Reports say again what they said; or what stands against it, and then nothing is done. */
async function undoRows(act: Act, rows: readonly Undone[]): Promise<UndoBlock[]> {
  const last = await listLastChanges(
    act.tx,
    rows.map(({ id }) => id),
  )
  const blocks: UndoBlock[] = []
  const found: Parameters<typeof withdrawReport>[2][] = []
  for (const { id, version, before, commandId } of rows) {
    // Written by applyRows.
    const { kabupatenCode, month, was } = before as unknown as Before
    const stored = await lockReport(act, { kabupatenCode, month })
    const by = last.get(id)?.by
    if (!stored) blocks.push({ id, label: month, why: 'gone' })
    else if (stored.version !== version)
      blocks.push({ id, label: month, why: 'changedSince', ...(by !== undefined && { by }) })
    else found.push({ stored, was, withdraws: await stepOfCommand(act, id, commandId) })
  }
  if (blocks.length > 0) return blocks
  for (const report of found) await withdrawReport(act, 'exchange.undo', report)
  return []
}

/** The step that a command took with a report; null when it only kept a draft that was there. */
async function stepOfCommand({ tx }: Act, reportId: string, commandId: string): Promise<string | null> {
  const [step] = await tx
    .select({ id: reportEvent.id })
    .from(reportEvent)
    .where(and(eq(reportEvent.reportId, reportId), eq(reportEvent.commandId, commandId)))
  return step?.id ?? null
}
