import type { Act } from '#server/command/run-command.ts'
import { rowsChangedSince } from '#server/command/sheet-conflict.ts'
import type { AppliedRow, SheetChange, SheetPart, SheetReader } from '#server/command/sheet-part.ts'
import { can, type Right } from '#shared/access/rights.ts'
import type { Actor } from '#shared/access/role.ts'
import type { Day } from '#shared/day/day.ts'
import { actColumns, mentoringSpec } from '#shared/exchange/datasets/mentoring.ts'
import { ID_KEY, VERSION_KEY, type ParsedRow, type RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedProblem, RecordedRow } from '#shared/exchange/plan.ts'
import { sameValue } from '#shared/exchange/same-value.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import { errorsOfIssues } from '#shared/form/field-errors.ts'
import { mentoringActOf, mentoringActs, mentoringRules, type MentoringAct } from '#shared/mentoring/acts.ts'
import { mentoringOf } from '#shared/mentoring/mentoring.ts'
import { mentoringRefusal } from '#shared/mentoring/refusal.ts'
import { mentoringInputs, type MentoringInput } from '#shared/mentoring/schema.ts'
import { searchKey } from '#shared/text/search-key.ts'
import { changeProducts } from './change-product.ts'
import { listNamedHistories, listProductHistories, type ProductHistory } from './history-queries.ts'
import { findHistories } from './sheet-find.ts'
import { undoProductRows } from './sheet-undo.ts'

const ACTION = 'exchange.apply'

/** The mentoring of products in a workbook: where it stands, and room for one step of each. */
export const mentoringSheet: SheetPart = {
  spec: mentoringSpec,
  takesNewRows: false,
  list: async ({ db, scope }) => (await listNamedHistories(db, scope)).map((history) => toRecorded(history)),
  find: async (reader, rows) => {
    const told = new Map(rows.map(({ values }) => [textValue(values[ID_KEY]) || nameKey(values), values]))
    return (await findHistories(reader, rows)).map((history) => {
      const { id, kabupatenCode, name } = history.stored
      return toRecorded(history, told.get(id) ?? told.get(nameKey({ kabupatenCode, name })))
    })
  },
  check: checkRows,
  apply: applyRows,
  undo: (act, rows) =>
    undoProductRows(
      act,
      rows.map((row) => ({ ...row, before: null })),
    ),
}

function nameKey({ kabupatenCode, name }: RowValues): string {
  return `${textValue(kabupatenCode)}|${searchKey(textValue(name))}`
}

/** The status of a file is not read; a step that was taken already is nothing new, so the same file twice changes nothing. */
function toRecorded({ stored, events }: ProductHistory, told: ParsedRow['values'] = {}): RecordedRow {
  const { id, version, kabupatenCode, name } = stored
  const { status, lastEvent } = mentoringOf(events)
  const isTaken =
    lastEvent !== undefined &&
    mentoringActOf(lastEvent.type) === told['act'] &&
    sameValue(told['window'] ?? null, lastEvent.window) &&
    (told['by'] ?? null) === (lastEvent.detail.by ?? null)
  const steps = actColumns.map((key) => [key, isTaken ? (told[key] ?? null) : null] as const)
  const values = { [ID_KEY]: id, [VERSION_KEY]: version, kabupatenCode, name, status: told['status'] ?? status }
  return { id, version, label: name ?? '', values: { ...values, ...Object.fromEntries(steps) } }
}

type Step = { act: MentoringAct; input: MentoringInput }

/** The step of a row, as the form would send it. */
function stepOf(values: RowValues): Step | { problems: PlannedProblem[] } {
  const act = mentoringActs.find((name) => name === values['act'])
  if (!act) return { problems: [{ column: 'act', problem: { key: 'required' } }] }
  const fields = Object.keys(mentoringInputs[act].shape)
  const given = actColumns.flatMap((key) => {
    const value = values[key] ?? null
    return fields.includes(key) && value !== null ? [[key, value] as const] : []
  })
  const told = Object.fromEntries(given)
  const parsed = mentoringInputs[act].safeParse(told)
  if (parsed.success) return { act, input: parsed.data }
  const errors = Object.entries(errorsOfIssues(parsed.error.issues, told))
  return { problems: errors.map(([path, problem]) => ({ column: path.split('.')[0] ?? path, problem })) }
}

type Row = { change: SheetChange; history: ProductHistory | undefined }

function problemsOf({ change, history }: Row, actor: Actor, today: Day): PlannedProblem[] {
  if (!history) return [{ problem: { key: 'unknownId' } }]
  const step = stepOf(change.values)
  if ('problems' in step) return step.problems
  const { stored, events, category } = history
  if (!can(actor, mentoringRules[step.act].right, stored.kabupatenCode)) {
    return [{ column: 'act', problem: { key: 'notAllowed' } }]
  }
  const refusal = mentoringRefusal(step.act, { events, category, window: step.input.window, today })
  return refusal ? [{ column: 'act', problem: { key: 'rule', rule: { about: 'mentoring', refusal } } }] : []
}

/** What the form and the state machine say of the rows, by line. */
async function checkRows(
  { db, actor, scope, today }: SheetReader,
  changes: readonly SheetChange[],
): Promise<Map<number, PlannedProblem[]>> {
  const ids = changes.flatMap(({ on }) => on?.id ?? [])
  const histories = new Map((await listProductHistories(db, scope, ids)).map((row) => [row.stored.id, row]))
  return new Map(
    changes.flatMap((change) => {
      const problems = problemsOf({ change, history: change.on && histories.get(change.on.id) }, actor, today)
      return problems.length > 0 ? [[change.line, problems] as const] : []
    }),
  )
}

/** One command for each right that the steps need. @throws DomainError conflict when a product is not as it was */
async function applyRows(act: Act, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  const byRight = Map.groupBy(changes, ({ values }): Right => {
    const step = stepOf(values)
    return 'problems' in step ? 'mentoring.work' : mentoringRules[step.act].right
  })
  const applied: AppliedRow[] = []
  for (const [right, rows] of byRight) applied.push(...(await applyWith(act, right, rows)))
  return applied
}

async function applyWith(act: Act, right: Right, changes: readonly SheetChange[]): Promise<AppliedRow[]> {
  const wanted = changes.flatMap((change) => (change.on ? [{ change, ...change.on }] : []))
  if (wanted.length < changes.length) throw rowsChangedSince(changes.map((change) => change.line))
  const byId = new Map(wanted.map((row) => [row.id, row.change]))
  const done = await changeProducts<PlannedProblem[]>(act, {
    ...{ action: ACTION, right, products: wanted.map(({ id, version }) => ({ id, baseVersion: version })) },
    decide: (history) => {
      const change = byId.get(history.stored.id)
      if (!change) return {}
      const step = stepOf(change.values)
      const problems = problemsOf({ change, history }, act.actor, act.today)
      if (problems.length > 0 || 'problems' in step) return { refusal: problems }
      const { window } = step.input
      return { events: [{ type: mentoringRules[step.act].event, window, detail: detailOf(step.input) }] }
    },
  })
  return done.flatMap(({ id, version }) => {
    const change = byId.get(id)
    return change ? [{ line: change.line, id, version, before: null }] : []
  })
}
