import { officeIn } from '#client/office.ts'
import { useEffect, useState } from 'react'
import type { FieldErrors } from '#shared/form/field-errors.ts'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import { mentoringInputs, type MentoringInput } from '#shared/mentoring/schema.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { ActFields } from './act-fields.tsx'
import { actInput, firstValues } from './act-form.ts'
import { ActPreview } from './act-preview.tsx'
import { useProductName, useQueueTools } from './queue-context.ts'

/** What somebody is about to do, and to which products as they saw them. */
export type AskedAct = {
  act: MentoringAct
  rows: readonly ProductListRow[]
  /** Under this name the tab keeps what was typed until it is saved. */
  draft: string
  /** What the server had against an earlier try. */
  errors?: FieldErrors | undefined
  /** Told when the form was sent. */
  onSent?: (() => void) | undefined
}

type Props = {
  asked: AskedAct
  /** One act for each of `groups`: all products of one at once, or none of them. */
  onSend: (groups: readonly (readonly ProductListRow[])[], input: MentoringInput) => void
  onClose: () => void
}

/** Asks for what an act needs. For many products it shows first what it would do to each of them. */
export function ActDialog({ asked, onSend, onClose }: Props) {
  const { act, rows, errors } = asked
  const { queue, registry } = useWorkMessages()
  const { actor, today, wholeName } = useQueueTools()
  const nameOfProduct = useProductName()
  const [first, ...others] = rows
  const isBulk = others.length > 0
  const [checked, setChecked] = useState<MentoringInput>()
  const [isUploading, setUploading] = useState(false)
  const entry = useForm({
    schema: mentoringInputs[act],
    initial: firstValues({
      today,
      by: actor.role === 'pmdStaff' ? 'province' : 'kabupaten',
      receivingUnit: officeIn('pmdStaff', first?.kabupatenCode ?? '', wholeName),
    }),
    toInput: (values) => actInput(act, values),
    draft: asked.draft,
  })
  const { refuse } = entry
  const [refused] = useState(errors)
  useEffect(() => {
    if (refused) refuse(refused)
    // The problems of the earlier try are shown once; `refuse` is new with every drawing.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [refused])
  if (!first) return null
  const cancel = () => {
    entry.finish()
    onClose()
  }
  const send = (input: MentoringInput) => (isBulk ? setChecked(input) : onSend([rows], input))
  return (
    <Dialog title={queue.actTitle(act, rows.length, isBulk ? undefined : nameOfProduct(first))} onClose={onClose}>
      {checked ? (
        <ActPreview
          act={act}
          rows={rows}
          input={checked}
          onApply={(possible, isUnchecked) => onSend(isUnchecked ? possible.map((row) => [row]) : [possible], checked)}
          onBack={() => setChecked(undefined)}
        />
      ) : (
        <form className={form['form']} noValidate onSubmit={entry.submit(send)}>
          <RestoredLine form={entry} />
          <ActFields
            act={act}
            entry={entry}
            rows={rows}
            office={officeIn(actor.role, first.kabupatenCode, wholeName)}
            onUploading={setUploading}
          />
          <SubmitBar
            label={isBulk ? queue.check : registry.entry.save}
            isSending={false}
            problemCount={Object.keys(entry.errors).length}
            reason={isUploading ? registry.entry.files.wait : undefined}
          >
            <CancelButton onCancel={cancel} />
          </SubmitBar>
        </form>
      )}
    </Dialog>
  )
}
