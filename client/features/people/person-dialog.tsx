import { useState } from 'react'
import type { Actor } from '#shared/access/role.ts'
import type { PersonRow } from '#shared/people/person.ts'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { OneTimePassword } from './one-time-password.tsx'
import { PersonActs } from './person-acts.tsx'
import { PersonForm } from './person-form.tsx'

type Props = { person: PersonRow; people: readonly PersonRow[]; actor: Actor; onClose: () => void }

/** One account: what is written of it, and what may be done with it. */
export function PersonDialog({ person, people, actor, onClose }: Props) {
  const { manage } = useWorkMessages().people
  const [oneTimePassword, setOneTimePassword] = useState<string>()
  const [isStale, setStale] = useState(false)
  if (oneTimePassword !== undefined) {
    return (
      <Dialog title={manage.oneTimeTitle} onClose={onClose}>
        <OneTimePassword name={person.name} oneTimePassword={oneTimePassword} onClose={onClose} />
      </Dialog>
    )
  }
  const around = { actorId: actor.id, activeAdmins: countActiveAdmins(people) }
  return (
    <Dialog title={`${person.name} (${person.username})`} onClose={onClose}>
      {isStale && (
        <p className={form['notice']} role="alert">
          {manage.conflict}
        </p>
      )}
      {/* Another version is another form: what somebody else saved meanwhile takes the place of what was typed on the old. */}
      <PersonForm
        key={person.version}
        person={person}
        around={around}
        onDone={onClose}
        onConflict={() => setStale(true)}
      />
      <PersonActs person={person} around={around} onOneTimePassword={setOneTimePassword} />
    </Dialog>
  )
}

function countActiveAdmins(people: readonly PersonRow[]): number {
  return people.filter(({ role, state }) => role === 'admin' && state !== 'disabled').length
}
