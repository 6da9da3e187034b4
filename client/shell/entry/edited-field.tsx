import { checklistStates } from '#shared/certification/checklist-item.ts'
import type { Day } from '#shared/day/day.ts'
import { mentors } from '#shared/mentoring/mentoring-status.ts'
import { operatorKinds } from '#shared/outlet/operator.ts'
import { productCategories } from '#shared/product/category.ts'
import { curationAspects, curationFindings } from '#shared/product/curation-stage.ts'
import { umkmKinds } from '#shared/umkm/kind.ts'
import { CheckField, ChoiceField, DayField, ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import { MoneyField } from '#client/ui/form/money-field.tsx'
import { SourceField, type SourceValue } from '#client/ui/form/source-field.tsx'
import type { FieldBinding, Form } from '#client/ui/form/use-form.ts'
import { WindowField, type WindowValue } from '#client/ui/form/window-field.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { EditedValues, LineValue } from './edited-values.ts'
import { isNeeded, kindOfField } from './editable-fields.ts'
import { LinesField } from './lines-field.tsx'
import { formOf, listIn, type ToldCommand } from './told-command.ts'
import type { EntryText } from './use-entry-text.ts'
import type { Names } from './use-names.ts'

type Props = {
  told: ToldCommand
  entry: Form<EditedValues, unknown>
  name: string
  /** Where the schema has the field. */
  path: string
  text: EntryText
  names: Names
  today: Day
  office: string
}

const choices: Readonly<Record<string, readonly string[]>> = {
  category: productCategories,
  scheme: ['OVOP', 'OCOP', 'OSOP'],
  kind: umkmKinds,
  state: checklistStates,
  finding: curationFindings,
  by: mentors,
  operatorKind: operatorKinds,
}

/** One field of a command, with the control that fits what it holds. */
export function EditedField({ told, entry, name, path, text, names, today, office }: Props) {
  const { outbox, registry } = useWorkMessages()
  // The table of kinds says what the values of a field are.
  const field = <Value,>() => entry.field(name, path) as FieldBinding<Value>
  const label = text.field(name)
  const common = { label, isOptional: !isNeeded(told.procedure, name) }
  const said = (value: string) => ({ value, label: text.value(name, value) })
  switch (kindOfField[name]) {
    case 'prose':
      return <ProseField {...field<string>()} {...common} />
    case 'day':
      return <DayField {...field<string>()} {...common} />
    case 'window':
      return <WindowField {...field<WindowValue>()} label={label} today={today} />
    case 'source':
      return <SourceField {...field<SourceValue>()} office={office} />
    case 'choice':
      return (
        <ChoiceField
          {...field<string>()}
          {...common}
          empty={registry.entry.choose}
          choices={(choices[name] ?? []).map(said)}
        />
      )
    case 'money':
      return <MoneyField {...field<string>()} {...common} />
    case 'number':
      return <TextField {...field<string>()} {...common} isShort inputMode="numeric" />
    case 'yesNo':
      return (
        <RadioField
          {...field<string>()}
          label={label}
          choices={[
            { value: 'yes', label: outbox.yes },
            { value: 'no', label: outbox.no },
          ]}
        />
      )
    case 'aspects':
      return <CheckField {...field<readonly string[]>()} label={label} choices={curationAspects.map(said)} />
    case 'keep': {
      const all = listIn(formOf(told.input)[name]).filter((id): id is string => typeof id === 'string')
      const kept = all.map((value) => ({ value, label: names[value] ?? outbox.onRecord }))
      return <CheckField {...field<readonly string[]>()} label={label} choices={kept} />
    }
    case 'lines':
      return <LinesField {...field<readonly LineValue[]>()} label={label} text={text} />
    default:
      return <TextField {...field<string>()} {...common} />
  }
}
