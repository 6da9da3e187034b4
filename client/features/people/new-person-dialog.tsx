import { useState } from 'react'
import { newPersonSchema } from '#shared/people/schema.ts'
import { useCommand } from '#client/command.ts'
import { sayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { TextField } from '#client/ui/form/controls.tsx'
import { Dialog } from '#client/ui/form/dialog.tsx'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { OneTimePassword } from './one-time-password.tsx'
import styles from './people-page.module.css'
import { noPerson, PersonFields, personInput } from './person-fields.tsx'

/** The form for a new account, and then its one-time password. */
export function NewPersonDialog({ onClose }: { onClose: () => void }) {
  const work = useWorkMessages()
  const { manage } = work.people
  const { format } = useMessages()
  const [invited, setInvited] = useState<{ name: string; oneTimePassword: string }>()
  const form = useForm({ schema: newPersonSchema, initial: { ...noPerson, username: '' }, toInput: personInput })
  const command = useCommand(trpc.people.create.mutationOptions(), {
    onDone: ({ oneTimePassword }, { name }) => setInvited({ name, oneTimePassword }),
  })
  const isTaken = command.problem?.kind === 'refused' && command.problem.code === 'conflict'
  return (
    <Dialog title={invited ? manage.oneTimeTitle : manage.newTitle} onClose={onClose}>
      {invited ? (
        <OneTimePassword {...invited} onClose={onClose} />
      ) : (
        <form className={styles['fields']} noValidate onSubmit={form.submit((input) => void command.send(input))}>
          <TextField
            {...form.field('username')}
            label={manage.username}
            hint={manage.usernameHint}
            autoComplete="off"
          />
          <PersonFields form={form} />
          <SubmitBar
            label={manage.create}
            isSending={command.isSending}
            problemCount={Object.keys(form.errors).length}
            notice={isTaken ? manage.taken : sayProblem(command.problem, { work, format })}
          />
        </form>
      )}
    </Dialog>
  )
}
