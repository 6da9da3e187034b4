import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Session } from '#shared/access/session.ts'
import { useKabupatenWith } from '#client/kabupaten-list.ts'
import { outletPath, outletsPath } from '#client/paths.ts'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { RegisterOutletForm } from './register-outlet-form.tsx'

/** Where staff put an outlet on record, with the first thing that is known to have happened to it. */
export function NewOutletPage() {
  const { outlet: texts } = useWorkMessages()
  useDocumentTitle(texts.registerTitle)
  return <SignedIn right="outlet.work">{(session) => <NewOutlet session={session} />}</SignedIn>
}

function NewOutlet({ session: { actor } }: { session: Session }) {
  const { outlet: texts } = useWorkMessages()
  const { outlet } = useMessages()
  const navigate = useNavigate()
  const { kabupaten } = useSearch({ from: '/gerai/baru' })
  const choices = useKabupatenWith('outlet.work')
  const [only, ...others] = choices
  const given = choices.find(({ code }) => code === kabupaten) ?? (others.length === 0 ? only : undefined)
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div>
        <p className={page['eyebrow']}>
          <Link {...outletsPath()}>{outlet.title}</Link>
        </p>
        <h1>{texts.registerTitle}</h1>
        <p className={page['fine']}>{texts.registerLead}</p>
      </div>
      {choices.length > 0 ? (
        <RegisterOutletForm
          actor={actor}
          choices={choices}
          kabupatenCode={given?.code ?? ''}
          onDone={(id) => void navigate({ ...outletPath(id), state: (state) => ({ ...state, saved: 'registered' }) })}
          onCancel={() => void navigate(outletsPath())}
        />
      ) : (
        <Skeleton height={560} />
      )}
    </div>
  )
}
