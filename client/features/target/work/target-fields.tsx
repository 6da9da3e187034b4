import { officeOf, PROVINCE_WIDE } from '#shared/access/office.ts'
import { firstDayOf, monthOf, type Day } from '#shared/day/day.ts'
import { DayField, ProseField, TextField } from '#client/ui/form/controls.tsx'
import form from '#client/ui/form/form.module.css'
import { SourceField } from '#client/ui/form/source-field.tsx'
import type { Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import type { TargetValues } from './target-values.ts'

type Props<Input> = { entry: Form<TargetValues, Input>; today: Day }

/** How many and for which time: what a new target and a change have in common. */
export function TermFields<Input>({ entry, today }: Props<Input>) {
  const { target: texts } = useWorkMessages()
  const isMonthly = entry.values.period === 'month'
  return (
    <>
      <TextField
        {...entry.field('value')}
        label={texts.value}
        hint={isMonthly ? texts.valueMonthHint : undefined}
        isShort
        inputMode="numeric"
      />
      {isMonthly ? (
        <div className={form['row']}>
          <DayField
            {...entry.field('validFrom')}
            label={texts.validFrom}
            hint={texts.validFromHint}
            min={firstDayOf(monthOf(today))}
          />
          <DayField {...entry.field('validTo')} label={texts.validTo} hint={texts.validToHint} isOptional />
        </div>
      ) : (
        <DayField {...entry.field('dueOn')} label={texts.dueOn} min={today} />
      )}
    </>
  )
}

/** Why, by whom, when, and where it is written. */
export function DecisionFields<Input>({ entry, today }: Props<Input>) {
  const { target: texts } = useWorkMessages()
  return (
    <>
      <ProseField {...entry.field('reason')} label={texts.why} hint={texts.whyHint} />
      <div className={form['row']}>
        <TextField {...entry.field('setBy')} label={texts.setBy} hint={texts.setByHint} isOptional />
        <DayField {...entry.field('setOn')} label={texts.setOn} max={today} />
      </div>
      <SourceField {...entry.field('source')} office={officeOf('governorOffice', PROVINCE_WIDE, [])} />
    </>
  )
}
