import type { ReactNode } from 'react'
import { isDay, type Day } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { Milestone } from '#shared/outlet/reports.ts'
import { checkSequenceNo } from '#shared/outlet/sequence.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { uploadTo } from '#client/upload.ts'
import { ProseField, RadioField, TextField } from '#client/ui/form/controls.tsx'
import { EvidenceField } from '#client/ui/form/evidence-field.tsx'
import form from '#client/ui/form/form.module.css'
import { SourceField } from '#client/ui/form/source-field.tsx'
import type { Form } from '#client/ui/form/use-form.ts'
import { WindowField, type WindowValue } from '#client/ui/form/window-field.tsx'
import { useOutletMessages } from '#client/ui/use-outlet-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { VerdictMark } from '#client/ui/verdict-mark.tsx'
import type { MilestoneValues } from './outlet-values.ts'

type Props<Values extends MilestoneValues> = {
  entry: Form<Values, unknown>
  code: KabupatenCode
  office: string
  today: Day
  /** What it may be; without a choice the values hold it. */
  types?: readonly Milestone[]
  /** Whether the outlet is closed now, so that opening it needs a reason. */
  isClosed?: boolean
  /** The launches of all other outlets, to check a number in the sequence. */
  launches: readonly DayWindow[]
  onUploading: (isUploading: boolean) => void
  /** Where the schema has these fields. */
  at?: string
  children?: ReactNode
}

/** What a report tells of a milestone. */
export function MilestoneFields<Values extends MilestoneValues>(props: Props<Values>) {
  const { entry, code, office, today, types, isClosed = false, launches, onUploading, at = '', children } = props
  const { outlet: texts } = useWorkMessages()
  const { milestone } = useOutletMessages()
  // The form may hold more than these fields; each of them is of the type named here.
  const own = entry as unknown as Form<MilestoneValues, unknown>
  const { type, sequenceNo, window } = own.values
  const field = <Name extends keyof MilestoneValues>(name: Name) =>
    own.field(name, `${at}${name === 'reportPlace' ? 'place' : name}`)
  return (
    <>
      {types && (
        <RadioField
          {...field('type')}
          label={texts.milestone}
          choices={types.map((value) => ({ value, label: milestone(value) }))}
        />
      )}
      {children}
      <WindowField {...field('window')} label={texts.when} today={today} />
      {type === 'launched' && (
        <>
          <TextField {...field('launchedBy')} label={texts.launchedBy} hint={texts.launchedByHint} isOptional />
          <TextField
            {...field('sequenceNo')}
            label={texts.sequenceNo}
            hint={texts.sequenceNoHint}
            isOptional
            isShort
            inputMode="numeric"
          />
          <SequenceLine typed={sequenceNo} window={window} launches={launches} />
        </>
      )}
      {type === 'operating' && isClosed && <ProseField {...field('reason')} label={texts.reopenReason} />}
      <TextField {...field('reportPlace')} label={texts.reportPlace} isOptional />
      <ProseField {...field('note')} label={texts.note} hint={texts.noteHint} isOptional />
      <EvidenceField
        {...field('evidence')}
        label={texts.evidence}
        kind="document"
        upload={uploadTo(code)}
        onUploading={onUploading}
      />
      <SourceField {...field('source')} office={office} />
    </>
  )
}

type SequenceProps = { typed: string; window: WindowValue; launches: readonly DayWindow[] }

/** What the records say to a number in the sequence, while it is typed. */
function SequenceLine({ typed, window, launches }: SequenceProps) {
  const texts = useOutletMessages()
  const { notBefore, notAfter = notBefore } = window
  const days = isDay(notBefore) && isDay(notAfter) ? { notBefore, notAfter } : undefined
  const position = /^\d{1,4}$/.test(typed.trim()) ? Number(typed) : 0
  const check = days && position > 0 ? checkSequenceNo(position, days, launches) : undefined
  return (
    <div role="status" className={form['fine']}>
      {check && days && (
        <VerdictMark verdict={check.fits ? 'consistent' : 'conflicting'}>{texts.sequence(check, days)}</VerdictMark>
      )}
    </div>
  )
}
