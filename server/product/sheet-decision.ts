import type { SheetChange } from '#server/command/sheet-part.ts'
import { checklistRefusal } from '#shared/certification/refusal.ts'
import type { Day } from '#shared/day/day.ts'
import { exactly } from '#shared/day/window.ts'
import type { RowValues } from '#shared/exchange/dataset.ts'
import type { PlannedProblem } from '#shared/exchange/plan.ts'
import { detailOf } from '#shared/figure/event-detail.ts'
import type { RegistryEvent } from '#shared/figure/registry-event.ts'
import { errorsOfIssues } from '#shared/form/field-errors.ts'
import { textValue } from '#shared/exchange/text-value.ts'
import { productInputSchema, type ProductInput } from '#shared/product/schema.ts'
import type { ProductColumns } from './change-product.ts'
import { describeDecision } from './describe-decision.ts'
import type { ProductHistory } from './history-queries.ts'
import type { NewEvent } from './record-product-events.ts'
import { registeredEvents } from './registered-events.ts'
import { checklistNotes } from './sheet-values.ts'

const described = ['name', 'category', 'scheme', 'producer', 'desaCode', 'note']

/** Which UMKM of the kabupaten have a name. */
export type FindProducers = (kabupatenCode: string, name: string) => readonly string[]

export type SheetDecision =
  | { problems: PlannedProblem[] }
  | { description?: ProductInput; events: NewEvent[]; columns: ProductColumns }

type Around = { today: Day; findProducers: FindProducers }

/** What a row makes of a product on record, or of a new one, by the rules of its forms. */
export function decideRow(
  change: SheetChange,
  history: ProductHistory | undefined,
  { today, findProducers }: Around,
): SheetDecision {
  const { values, changed } = change
  const { notes, problems } = checklistNotes(values, changed, today)
  const isDescribed = !history || described.some((key) => changed.includes(key))
  const description = isDescribed ? readDescription(values, changed, { history, findProducers }) : undefined
  if (description && 'problems' in description) return { problems: [...description.problems, ...problems] }
  if (problems.length > 0) return { problems }
  const begun = begin(description?.input, history, today)
  if ('problems' in begun) return begun
  const category = description?.input.category ?? history?.category ?? null
  const events: NewEvent[] = [...begun.events]
  const refused: PlannedProblem[] = []
  for (const note of notes) {
    const before = [...(history?.events ?? []), ...events.map(asRecorded)]
    const refusal = checklistRefusal(note, { events: before, category, window: note.window, today })
    const { item } = note
    if (refusal)
      refused.push({ column: `${item}.state`, problem: { key: 'rule', rule: { about: 'checklist', item, refusal } } })
    else events.push({ type: 'checklistNoted', window: note.window, detail: detailOf(note) })
  }
  if (refused.length > 0) return { problems: refused }
  return { ...begun, ...(description && { description: description.input }), events }
}

/** The rules look at events in order; one that is not recorded yet has no id. */
function asRecorded(event: NewEvent, index: number): RegistryEvent {
  return { ...event, id: `new-${index}` }
}

type Begun = { events: NewEvent[]; columns: ProductColumns } | { problems: PlannedProblem[] }

function begin(input: ProductInput | undefined, history: ProductHistory | undefined, today: Day): Begun {
  if (!history) return { events: input ? registeredEvents(input.category, exactly(today)) : [], columns: {} }
  if (!input) return { events: [], columns: {} }
  const decided = describeDecision(input, history, today)
  if (!('refusal' in decided)) return decided
  return { problems: [{ problem: { key: 'rule', rule: { about: 'product', refusal: decided.refusal } } }] }
}

type Read = { input: ProductInput } | { problems: PlannedProblem[] }
type Producing = { history: ProductHistory | undefined; findProducers: FindProducers }

function readDescription(values: RowValues, changed: readonly string[], { history, findProducers }: Producing): Read {
  const { kabupatenCode, name, category, scheme, producer, desaCode, note } = values
  const named = textValue(producer)
  const stays = history && !changed.includes('producer')
  const found = stays ? [] : findProducers(textValue(kabupatenCode), named)
  if (found.length > 1)
    return { problems: [{ column: 'producer', problem: { key: 'severalRecords', labels: [named] } }] }
  const known = stays ? history.stored.umkmId : found[0]
  const by = known ? { umkmId: known } : { producer }
  const fields = { kabupatenCode, name, category, scheme, ...by, desaCode, note }
  const told = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== null && value !== undefined))
  const parsed = productInputSchema.safeParse(told)
  if (parsed.success) return { input: parsed.data }
  const errors = Object.entries(errorsOfIssues(parsed.error.issues, told))
  return { problems: errors.map(([column, problem]) => ({ column, problem })) }
}
