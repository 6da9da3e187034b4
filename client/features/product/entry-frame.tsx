import { useState, type ReactNode } from 'react'
import type { Actor } from '#shared/access/role.ts'
import type { EvidenceRef } from '#shared/evidence/answers.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { refusalIn, useSayProblem } from '#client/say-problem.ts'
import { uploadTo } from '#client/upload.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import { EvidenceField } from '#client/ui/form/evidence-field.tsx'
import form from '#client/ui/form/form.module.css'
import { RestoredLine } from '#client/ui/form/restored-line.tsx'
import { SourceField, type SourceValue } from '#client/ui/form/source-field.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import type { FieldBinding, Form } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { useEarlierProblem, type EntryDialogProps } from './entry-dialog.ts'
import { StaleNotice } from './stale-notice.tsx'

type Values = { evidence: readonly EvidenceRef[]; source: SourceValue }

type Props<Entered extends Values, Input, Refusal> = EntryDialogProps<Input> & {
  title: string
  /** What the button says. */
  label: string
  kabupatenCode: KabupatenCode
  actor: Actor
  entry: Form<Entered, Input>
  evidence: FieldBinding<readonly EvidenceRef[]>
  source: FieldBinding<SourceValue>
  /** Why what was typed cannot be sent, by the rule that the server asks, too. */
  refusal: Refusal | undefined
  say: (refusal: Refusal) => string
  /** The fields of the entry itself. */
  children: ReactNode
}

/** The dialog of an entry in the history of a product: its fields, what shows it, where it comes from, and the button. */
export function EntryFrame<Entered extends Values, Input, Refusal>(props: Props<Entered, Input, Refusal>) {
  const { entry, problem, refusal, say, kabupatenCode } = props
  const { registry } = useWorkMessages()
  const sayProblem = useSayProblem()
  const { nameOf } = useKabupatenList()
  const [isUploading, setUploading] = useState(false)
  useEarlierProblem(problem, entry.refuse)
  const cancel = () => {
    entry.finish()
    props.onClose()
  }
  return (
    <Dialog title={props.title} onClose={props.onClose}>
      <form
        className={form['form']}
        noValidate
        onSubmit={entry.submit((input) => props.onSend(input, entry.values.evidence))}
      >
        <RestoredLine form={entry} />
        {props.children}
        <EvidenceField
          {...props.evidence}
          label={registry.product.evidence}
          kind="document"
          upload={uploadTo(kabupatenCode)}
          onUploading={setUploading}
        />
        <SourceField {...props.source} office={officeIn(props.actor.role, kabupatenCode, nameOf)} />
        <StaleNotice problem={problem} />
        <SubmitBar
          label={props.label}
          isSending={false}
          problemCount={Object.keys(entry.errors).length}
          reason={isUploading ? registry.entry.files.wait : refusal && say(refusal)}
          notice={sayProblem(problem, (detail) => {
            const refused = refusalIn(detail) as Refusal | undefined
            return refused && say(refused)
          })}
        >
          <CancelButton onCancel={cancel} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
