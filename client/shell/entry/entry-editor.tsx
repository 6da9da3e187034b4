import { useState, type ReactNode } from 'react'
import type { z } from 'zod'
import { outboxSchemas } from '#shared/outbox/schema.ts'
import { useToday } from '#client/answer-info.ts'
import { newCommandId } from '#client/command-id.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { officeIn } from '#client/office.ts'
import { useSession } from '#client/session.ts'
import { CancelButton } from '#client/ui/form/cancel-button.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { EditedField } from './edited-field.tsx'
import { editedInput, editedValuesOf, type EditedValues } from './edited-values.ts'
import { editableFields, pathOf } from './editable-fields.ts'
import { formOf, textIn, type Fields, type ToldCommand } from './told-command.ts'
import { useEntryText } from './use-entry-text.ts'
import type { Names } from './use-names.ts'

type Props = {
  told: ToldCommand
  names: Names
  title: string
  saveLabel: string
  isSending?: boolean
  /** What the server or the line said. */
  notice?: ReactNode
  /** With the whole command, which its schema accepts. */
  onSave: (input: Fields) => unknown
  onClose: () => void
}

/** Changes what a command says where it stands: on a phone without a line, and whatever its own form is. */
export function EntryEditor({ told, names, title, saveLabel, onSave, onClose, ...state }: Props) {
  const { outbox } = useWorkMessages()
  const { nameOf } = useKabupatenList()
  const text = useEntryText(names)
  const today = useToday()
  const actor = useSession()?.actor
  const [commandId] = useState(newCommandId)
  const schema: z.ZodType = outboxSchemas[told.procedure]
  const toInput = (values: EditedValues) => editedInput(told, values)
  const entry = useForm<EditedValues, unknown>({
    schema,
    initial: editedValuesOf(told),
    toInput: (values) => ({ ...toInput(values), commandId }),
  })
  const input = toInput(entry.values)
  // What acts on a record names no kabupaten: most officials have one.
  const code = textIn(formOf(input)['kabupatenCode']) ?? actor?.kabupaten[0] ?? ''
  const office = actor ? officeIn(actor.role, code, nameOf) : ''
  const shown = editableFields({ ...told, input })
  return (
    <Dialog title={title} onClose={onClose}>
      <form className={form['form']} noValidate onSubmit={entry.submit(() => onSave(toInput(entry.values)))}>
        {shown.map((name) => (
          <EditedField
            key={name}
            told={told}
            entry={entry}
            name={name}
            path={pathOf(told.input, name)}
            {...{ text, names, today, office }}
          />
        ))}
        <p className={form['fine']}>{outbox.fixedHere}</p>
        <SubmitBar
          label={saveLabel}
          isSending={state.isSending ?? false}
          problemCount={Object.keys(entry.errors).length}
          notice={state.notice}
        >
          <CancelButton onCancel={onClose} />
        </SubmitBar>
      </form>
    </Dialog>
  )
}
