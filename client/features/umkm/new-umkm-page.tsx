import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import type { Session } from '#shared/access/session.ts'
import { useKabupatenWith } from '#client/kabupaten-list.ts'
import { umkmListPath, umkmPath } from '#client/paths.ts'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import page from '#client/ui/work/work-page.module.css'
import { RegisterUmkmForm } from './register-umkm-form.tsx'

export function NewUmkmPage() {
  const { registry } = useWorkMessages()
  useDocumentTitle(registry.umkm.registerTitle)
  return <SignedIn right="registry.edit">{(session) => <NewUmkm session={session} />}</SignedIn>
}

function NewUmkm({ session }: { session: Session }) {
  const { registry } = useWorkMessages()
  const navigate = useNavigate()
  const { kabupaten } = useSearch({ from: '/umkm/baru' })
  const choices = useKabupatenWith('registry.edit')
  const [only, ...others] = choices
  const given = choices.find(({ code }) => code === kabupaten) ?? (others.length === 0 ? only : undefined)
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div>
        <p className={page['eyebrow']}>
          <Link {...umkmListPath()}>{registry.umkm.title}</Link>
        </p>
        <h1>{registry.umkm.registerTitle}</h1>
      </div>
      {choices.length === 0 ? (
        <Skeleton height={480} />
      ) : (
        <RegisterUmkmForm
          actor={session.actor}
          kabupatenCode={given?.code ?? ''}
          onDone={({ id }) => void navigate({ ...umkmPath(id), state: (state) => ({ ...state, saved: 'registered' }) })}
          onCancel={() => void navigate(umkmListPath())}
        />
      )}
    </div>
  )
}
