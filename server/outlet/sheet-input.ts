import type { SheetChange } from '#server/command/sheet-part.ts'
import { kmFromKabupaten } from '#server/wilayah/shape-queries.ts'
import type { Day } from '#shared/day/day.ts'
import { stepColumns } from '#shared/exchange/datasets/outlet-steps.ts'
import type { RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedProblem } from '#shared/exchange/plan.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { errorsOfIssues } from '#shared/form/field-errors.ts'
import { milestoneRefusal } from '#shared/outlet/milestone-refusal.ts'
import {
  outletDescriptionSchema,
  outletInputSchema,
  recordOutletInputSchema,
  type DescribeInput,
  type OutletInput,
  type RecordOutletInput,
} from '#shared/outlet/schema.ts'
import { readKabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { readPoint } from '#shared/wilayah/point-text.ts'
import type { OutletHistory } from './change-outlet.ts'

/** What a row does: puts an outlet on record, or says anew what it is, takes a step, or both. */
export type OutletRow =
  | { kind: 'new'; input: OutletInput }
  | { kind: 'known'; description?: DescribeInput; step?: RecordOutletInput['input'] }
type Read = OutletRow | { problems: PlannedProblem[] }

const described = ['label', 'operatorKind', 'operatorName', 'place', 'desaCode', 'point', 'pointQuality']

/** A row as its forms would send it, and what they and the rule of milestones have against it. */
export function readOutletRow(change: SheetChange, history: OutletHistory | undefined, today: Day): Read {
  const { values, changed, on } = change
  if (on && !history) return { problems: [{ problem: { key: 'unknownId' } }] }
  const wrong = pointProblem(change)
  if (wrong) return { problems: [wrong] }
  if (!on || !history) return readNew(values, today)
  const isDescribed = changed.some((key) => described.includes(key))
  const isStep = changed.some((key) => stepColumns.some((column) => column === key))
  const description = isDescribed ? parse(outletDescriptionSchema, inputOf(values)) : undefined
  if (description && 'problems' in description) return description
  const step = isStep ? parse(recordOutletInputSchema, { input: stepOf(values) }) : undefined
  if (step && 'problems' in step) return step
  const taken = step?.parsed.input
  const refusal = taken && milestoneRefusal(taken, { events: history.events, today })
  if (refusal)
    return { problems: [{ column: 'milestone', problem: { key: 'rule', rule: { about: 'outlet', refusal } } }] }
  return {
    kind: 'known',
    ...(description && { description: description.parsed }),
    ...(taken && { step: taken }),
  }
}

function readNew(values: RowValues, today: Day): Read {
  const input = { ...inputOf(values), kabupatenCode: values['kabupatenCode'], milestone: stepOf(values) }
  const read = parse(outletInputSchema, input)
  if ('problems' in read) return read
  const refusal = milestoneRefusal(read.parsed.milestone, { events: [], today })
  if (!refusal) return { kind: 'new', input: read.parsed }
  return { problems: [{ column: 'milestone', problem: { key: 'rule', rule: { about: 'outlet', refusal } } }] }
}

function filled(fields: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
}

/** The values as the form sends them: what is empty is left out. */
function inputOf(values: RowValues): Record<string, unknown> {
  const { label, operatorKind, operatorName, place, desaCode, pointQuality } = values
  const found = readPoint(textValue(values['point']))
  const point = found && { ...found, quality: pointQuality ?? 'approximate' }
  return filled({ label, operatorKind, operatorName, place, desaCode, point })
}

function stepOf(values: RowValues): Record<string, unknown> {
  const { milestone: type, window, launchedBy, sequenceNo, reason, note, source } = values
  return filled({ type, window, launchedBy, sequenceNo, reason, note, source: source && { reference: source } })
}

type Schema<Parsed> = {
  safeParse: (
    input: unknown,
  ) => { success: true; data: Parsed } | { success: false; error: { issues: Parameters<typeof errorsOfIssues>[0] } }
}

function parse<Parsed>(
  schema: Schema<Parsed>,
  input: Record<string, unknown>,
): { parsed: Parsed } | { problems: PlannedProblem[] } {
  const read = schema.safeParse(input)
  if (read.success) return { parsed: read.data }
  const errors = Object.entries(errorsOfIssues(read.error.issues, input))
  return { problems: errors.map(([path, problem]) => ({ column: columnOf(path), problem })) }
}

/** `milestone.source.reference` of a form is the column `source`. */
function columnOf(path: string): string {
  const [field = path] = path.replace(/^(?:input|milestone)\./u, '').split('.')
  return field === 'type' ? 'milestone' : field
}

function pointProblem({ values, changed }: SheetChange): PlannedProblem | undefined {
  const text = textValue(values['point'])
  if (text === '' || !changed.includes('point')) return undefined
  const point = readPoint(text)
  if (!point) return { column: 'point', problem: { key: 'notAPoint' } }
  const code = readKabupatenCode(textValue(values['kabupatenCode']))
  const km = code && kmFromKabupaten(code, point)
  return km === undefined ? undefined : { column: 'point', problem: { key: 'outsideKabupaten', km } }
}
