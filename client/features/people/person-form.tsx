import type { PersonRow } from '#shared/people/person.ts'
import { personRefusal, type Circumstances } from '#shared/people/person-rule.ts'
import { personProfileSchema } from '#shared/people/schema.ts'
import { useCommand } from '#client/command.ts'
import { sayProblem } from '#client/say-problem.ts'
import { trpc } from '#client/trpc.ts'
import { SubmitBar } from '#client/ui/form/submit-bar.tsx'
import { useForm } from '#client/ui/form/use-form.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './people-page.module.css'
import { PersonFields, personInput, type PersonValues } from './person-fields.tsx'

type Props = { person: PersonRow; around: Circumstances; onDone: () => void; onConflict: () => void }

/** Name, role, kabupaten and e-mail address of an account. */
export function PersonForm({ person, around, onDone, onConflict }: Props) {
  const work = useWorkMessages()
  const { manage } = work.people
  const { format } = useMessages()
  const { id, version: baseVersion, name, email = '', role, kabupaten } = person
  const initial: PersonValues = { name, email, role, kabupaten }
  const form = useForm({ schema: personProfileSchema, initial, toInput: personInput })
  const command = useCommand(trpc.people.edit.mutationOptions(), {
    onDone,
    onProblem: ({ kind }) => {
      if (kind === 'conflict') onConflict()
    },
  })
  const { values } = form
  const subject = { ...person, isDisabled: person.state === 'disabled' }
  const refusal = values.role === '' ? undefined : personRefusal(subject, { kind: 'edit', role: values.role }, around)
  const { problem } = command
  const isTaken = problem?.kind === 'refused' && problem.code === 'conflict'
  return (
    <form
      className={styles['fields']}
      noValidate
      onSubmit={form.submit((profile) => void command.send({ id, baseVersion, ...profile }))}
    >
      <PersonFields form={form} />
      <SubmitBar
        label={manage.save}
        isSending={command.isSending}
        problemCount={Object.keys(form.errors).length}
        notice={isTaken ? manage.taken : sayProblem(problem, { work, format })}
        reason={refusal && manage.refusal(refusal)}
      />
    </form>
  )
}
