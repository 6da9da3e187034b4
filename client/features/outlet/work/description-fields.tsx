import { operatorKinds } from '#shared/outlet/operator.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { findDesaIn } from '#client/find-desa.ts'
import { Combobox } from '#client/ui/form/combobox.tsx'
import { ChoiceField, TextField } from '#client/ui/form/controls.tsx'
import type { Form } from '#client/ui/form/use-form.ts'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { OutletNames } from './outlet-names.tsx'
import type { DescriptionValues } from './outlet-values.ts'
import { PointField } from './point-field.tsx'

type Props<Values extends DescriptionValues> = {
  entry: Form<Values, unknown>
  code: KabupatenCode
  /** The outlet itself, which is no twin of its own. */
  id?: string
}

/** What describes an outlet: its name, who runs it, where it stands. */
export function DescriptionFields<Values extends DescriptionValues>({ entry, code, id }: Props<Values>) {
  const { outlet: texts, registry } = useWorkMessages()
  const { operatorKind } = useOutletMessages()
  // The form holds more than these fields; each of them is of the type named here.
  const { field } = entry as unknown as Form<DescriptionValues, unknown>
  return (
    <>
      <TextField {...field('label')} label={texts.label} hint={texts.labelHint} />
      <OutletNames code={code} label={entry.values.label} id={id} />
      <ChoiceField
        {...field('operatorKind')}
        label={texts.operatorKind}
        isOptional
        empty={registry.entry.choose}
        choices={operatorKinds.map((value) => ({ value, label: operatorKind(value) }))}
      />
      <TextField {...field('operatorName')} label={texts.operatorName} hint={texts.operatorNameHint} isOptional />
      <TextField {...field('place')} label={texts.place} hint={texts.placeHint} isOptional />
      <Combobox
        key={code}
        {...field('desa', 'desaCode')}
        label={texts.desa}
        hint={texts.desaHint}
        isOptional
        find={findDesaIn(code)}
      />
      <PointField {...field('point')} code={code} />
    </>
  )
}
