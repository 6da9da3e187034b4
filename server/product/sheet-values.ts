import { checklistItems } from '#shared/certification/checklist-item.ts'
import { checklistOf } from '#shared/certification/checklist.ts'
import { checklistInputSchema, type ChecklistInput } from '#shared/certification/schema.ts'
import type { Day } from '#shared/day/day.ts'
import { checklistKey, checklistParts } from '#shared/exchange/datasets/products.ts'
import { ID_KEY, VERSION_KEY, type RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedProblem, RecordedRow } from '#shared/exchange/plan.ts'
import { errorsOfIssues } from '#shared/form/field-errors.ts'
import type { ProductHistory } from './history-queries.ts'

/** What a row tells besides the product itself: when its checklist was looked at, and why an item is waived. */
export const besideColumns = ['checkedOn', 'reason'] as const

/** A product as a row of a workbook. `producer` is the name of its UMKM, or the text that stands for one. */
export function toRecorded({ stored, events, category }: ProductHistory, producer: string | null): RecordedRow {
  const { id, version, kabupatenCode, name, scheme, desaCode, note } = stored
  const checklist = checklistOf(events)
  const items = checklistItems.flatMap((item) => {
    const { since, state, number, expiresOn } = checklist[item]
    const parts = { state: since ? state : null, number: number ?? null, expiresOn: expiresOn ?? null }
    return checklistParts(item).map((part) => [checklistKey(item, part), parts[part]] as const)
  })
  const values: RowValues = {
    ...{ [ID_KEY]: id, [VERSION_KEY]: version, kabupatenCode, name, category, scheme, producer, desaCode, note },
    ...Object.fromEntries(items),
    ...Object.fromEntries(besideColumns.map((key) => [key, null])),
  }
  return { id, version, label: name ?? '', values }
}

type Noted = { notes: ChecklistInput[]; problems: PlannedProblem[] }

/** The notes about the checklist that a row makes: one for each item whose columns changed; or what the form says of them. */
export function checklistNotes(values: RowValues, changed: readonly string[], today: Day): Noted {
  const notes: ChecklistInput[] = []
  const problems: PlannedProblem[] = []
  for (const item of checklistItems) {
    const parts = checklistParts(item)
    if (!parts.some((part) => changed.includes(checklistKey(item, part)))) continue
    const state = values[checklistKey(item, 'state')] ?? 'notStarted'
    const isDone = state === 'done'
    const told = {
      item,
      state,
      window: { notBefore: values['checkedOn'] ?? today },
      ...filled('number', parts.includes('number') && isDone ? values[checklistKey(item, 'number')] : null),
      ...filled('expiresOn', parts.includes('expiresOn') && isDone ? values[checklistKey(item, 'expiresOn')] : null),
      ...filled('reason', state === 'waived' ? values['reason'] : null),
    }
    const parsed = checklistInputSchema.safeParse(told)
    if (parsed.success) notes.push(parsed.data)
    else {
      const errors = Object.entries(errorsOfIssues(parsed.error.issues, told))
      for (const [path, problem] of errors) problems.push({ column: columnOf(path, item), problem })
    }
  }
  return { notes, problems }
}

function filled(name: string, value: RowValues[string] | undefined): Record<string, unknown> {
  return value === null || value === undefined ? {} : { [name]: value }
}

/** Where the row says what a field of the form says. */
function columnOf(path: string, item: ChecklistInput['item']): string {
  if (path.startsWith('window')) return 'checkedOn'
  if (path === 'reason') return 'reason'
  return checklistKey(item, path === 'number' || path === 'expiresOn' ? path : 'state')
}
