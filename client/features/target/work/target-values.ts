import { firstDayOf, monthOf, type Day } from '#shared/day/day.ts'
import type { TargetRow, TargetPeriod } from '#shared/target/answers.ts'
import type { DeadlineFigure } from '#shared/target/target-figure.ts'
import { noSource, sourceInput, type SourceValue } from '#client/ui/form/source-field.tsx'

/** What the controls of the forms about targets hold. */
export type TargetValues = {
  period: TargetPeriod
  title: string
  /** Empty: everywhere. */
  kabupatenCode: string
  figure: DeadlineFigure | ''
  value: string
  validFrom: string
  validTo: string
  dueOn: string
  setBy: string
  setOn: string
  reason: string
  source: SourceValue
}

export function newTargetValues(today: Day, title: string): TargetValues {
  return {
    period: 'month',
    title,
    kabupatenCode: '',
    figure: '',
    value: '',
    validFrom: firstDayOf(monthOf(today)),
    validTo: '',
    dueOn: '',
    setBy: '',
    setOn: today,
    reason: '',
    source: noSource,
  }
}

/** The change of a target begins with what is in force. */
export function changedValues(target: TargetRow, today: Day): TargetValues {
  return {
    ...newTargetValues(today, target.title),
    period: target.period ?? 'month',
    value: target.value === null ? '' : String(target.value),
    validTo: target.validTo ?? '',
    dueOn: target.dueOn ?? '',
  }
}

/** What `targetChangeSchema` reads. */
export function changeInput(values: TargetValues) {
  const { period, value, validFrom, validTo, dueOn, setBy, setOn, reason, source } = values
  return {
    period,
    ...(value.trim() !== '' && { value: Number(value) }),
    ...(period === 'month' ? { validFrom, ...(validTo && { validTo }) } : { dueOn }),
    ...(setBy.trim() !== '' && { setBy }),
    ...(setOn && { setOn }),
    reason,
    ...(sourceInput(source) && { source: sourceInput(source) }),
  }
}

/** What `targetInputSchema` reads. */
export function newInput(values: TargetValues) {
  const { title, kabupatenCode, figure, period } = values
  return {
    ...changeInput(values),
    title,
    kabupatenCode: kabupatenCode || null,
    ...(period === 'byDay' && figure && { figure }),
  }
}
