import page from '#client/ui/work/work-page.module.css'
import { formOf, type ToldCommand } from './told-command.ts'
import { useEntryText } from './use-entry-text.ts'
import type { Names } from './use-names.ts'

/** What the title of a command tells already, or what only the program needs. */
const untold = new Set([
  ...['id', 'baseVersion', 'act', 'products', 'input', 'outletId', 'confirmed', 'rivalOf', 'eventId'],
  ...['claims', 'undoes', 'refused', 'corrects', 'what', 'cooperativeId', 'form'],
])

/** All that a command says, field by field. */
export function EntryFields({ told, names }: { told: ToldCommand; names: Names }) {
  const text = useEntryText(names)
  const fields = Object.entries(formOf(told.input)).filter(
    ([name, value]) => !untold.has(name) && text.value(name, value) !== '',
  )
  if (fields.length === 0) return null
  return (
    <dl className={page['facts']}>
      {fields.flatMap(([name, value]) => [
        <dt key={`${name}-name`}>{text.field(name)}</dt>,
        <dd key={name}>{text.value(name, value)}</dd>,
      ])}
    </dl>
  )
}
