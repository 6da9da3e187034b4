import { useQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import type { Actor } from '#shared/access/role.ts'
import type { PersonRow } from '#shared/people/person.ts'
import { peoplePath } from '#client/paths.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import form from '#client/ui/form/form.module.css'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { NewPersonDialog } from './new-person-dialog.tsx'
import styles from './people-page.module.css'
import { PeopleTable } from './people-table.tsx'
import { PersonDialog } from './person-dialog.tsx'

/** Who may sign in, and for what. */
export function PeoplePage() {
  const { manage } = useWorkMessages().people
  useDocumentTitle(manage.title)
  return <SignedIn right="people.manage">{({ actor }) => <People actor={actor} />}</SignedIn>
}

function People({ actor }: { actor: Actor }) {
  const { manage } = useWorkMessages().people
  const navigate = useNavigate()
  const query = useQuery(trpc.people.list.queryOptions())
  const open = (person?: string) => void navigate({ ...peoplePath(person), resetScroll: false })
  if (!query.data) return query.isError ? <NoAnswer query={query} /> : <Skeleton height={480} />
  const people = query.data
  const disabled = people.filter(({ state }) => state === 'disabled').length
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <div>
          <h1>{manage.title}</h1>
          <p className={styles['lead']}>
            {manage.lead} {manage.count(people.length - disabled, disabled)}.
          </p>
        </div>
        <button type="button" className={form['primary']} onClick={() => open('new')}>
          {manage.add}
        </button>
      </div>
      <PeopleTable people={people} actor={actor} onOpen={open} />
      <OpenDialog people={people} actor={actor} onClose={() => open()} />
    </div>
  )
}

type OpenDialogProps = { people: readonly PersonRow[]; actor: Actor; onClose: () => void }

/** What the address has open: a person, or the form for a new one. */
function OpenDialog({ people, actor, onClose }: OpenDialogProps) {
  const { person: id } = useSearch({ from: '/pengguna' })
  if (id === undefined) return null
  if (id === 'new') return <NewPersonDialog onClose={onClose} />
  const person = people.find((row) => row.id === id)
  return person ? <PersonDialog key={id} person={person} people={people} actor={actor} onClose={onClose} /> : null
}
