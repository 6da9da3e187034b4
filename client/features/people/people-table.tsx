import type { Actor } from '#shared/access/role.ts'
import type { PersonRow, PersonState } from '#shared/people/person.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import button from '#client/ui/button.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './people-page.module.css'

type Props = { people: readonly PersonRow[]; actor: Actor; onOpen: (id: string) => void }

const marks: Record<PersonState, string> = { active: '●', invited: '◐', disabled: '○' }

/** Every account in a row; on a phone, each in a block of its own. */
export function PeopleTable({ people, actor, onOpen }: Props) {
  const { manage, instant } = useWorkMessages().people
  return (
    <table className={styles['table']}>
      <thead>
        <tr>
          <th scope="col">{manage.name}</th>
          <th scope="col">{manage.role}</th>
          <th scope="col">{manage.lastSignIn}</th>
          <th scope="col">{manage.state}</th>
          <th scope="col">
            <span className="visually-hidden">{manage.manage}</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {people.map((person) => (
          <tr key={person.id} data-state={person.state}>
            <th scope="row">
              {person.name}
              {person.id === actor.id && <span className={styles['you']}> ({manage.you})</span>}
              <small>{person.username}</small>
            </th>
            <td>
              <Role person={person} />
            </td>
            <td>
              <span className={styles['inline']}>{manage.lastSignIn}: </span>
              {person.lastSignInAt === undefined ? manage.never : instant(person.lastSignInAt)}
            </td>
            <td>
              <span aria-hidden="true">{marks[person.state]}</span> {manage.stateOf(person.state)}
              {person.twoFactorEnabled && <small>{manage.twoFactor}</small>}
            </td>
            <td className={styles['act']}>
              <button
                type="button"
                className={button['button']}
                aria-label={manage.open(person.name)}
                onClick={() => onOpen(person.id)}
              >
                {manage.manage}
              </button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function Role({ person: { role, kabupaten } }: { person: PersonRow }) {
  const { access, people } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  return (
    <>
      {access.role(role)}
      <small>{role === 'kabupatenOfficial' ? format.list(kabupaten.map(nameOf)) : people.manage.all}</small>
    </>
  )
}
