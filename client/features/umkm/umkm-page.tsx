import { useQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { can } from '#shared/access/rights.ts'
import type { Session } from '#shared/access/session.ts'
import type { UmkmDetail } from '#shared/umkm/answers.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { kabupatenPath, newProductPath, umkmListPath, umkmPath } from '#client/paths.ts'
import { useOutbox } from '#client/outbox/use-outbox.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { RecordMarks } from '#client/shell/entry/record-marks.tsx'
import { SavedNotice } from '#client/shell/saved-notice.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { statusOf, trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Problem } from '#client/ui/problem.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { Timeline } from '#client/ui/work/timeline.tsx'
import page from '#client/ui/work/work-page.module.css'
import { WorkSkeleton } from '#client/ui/work/work-skeleton.tsx'
import { ArchivedNotice } from './archived-notice.tsx'
import { ArchiveUmkmDialog } from './archive-umkm-dialog.tsx'
import { EditUmkmForm } from './edit-umkm-form.tsx'
import { waitingUmkm } from './waiting-umkm.ts'
import { UmkmFacts, UmkmProducts } from './umkm-facts.tsx'

export function UmkmPage() {
  return <SignedIn right="registry.read">{(session) => <OneUmkm session={session} />}</SignedIn>
}

function OneUmkm({ session }: { session: Session }) {
  const { registry } = useWorkMessages()
  const { id } = useParams({ from: '/umkm/$id' })
  const query = useQuery(trpc.umkm.get.queryOptions({ id }))
  const { nameOf } = useKabupatenList()
  const { entries } = useOutbox()
  const umkm = waitingUmkm(id, query.data, { actor: session.actor, nameOf, entries })
  const status = umkm ? undefined : statusOf(query.error)
  if (status === 404 || status === 400) {
    return (
      <Problem title={registry.umkm.notFoundTitle} text={registry.umkm.notFound}>
        <Link {...umkmListPath()}>{registry.umkm.toList}</Link>
      </Problem>
    )
  }
  if (umkm) return <UmkmBody key={id} umkm={umkm} session={session} />
  if (query.isError) return <NoAnswer query={query} />
  return <WorkSkeleton heights={[96, 360]} />
}

function UmkmBody({ umkm, session: { actor } }: { umkm: UmkmDetail; session: Session }) {
  const { registry } = useWorkMessages()
  const texts = registry.umkm
  const { nameOf } = useKabupatenList()
  const navigate = useNavigate()
  const { edit } = useSearch({ from: '/umkm/$id' })
  const isEditing = edit === 'description' && !umkm.isArchived && can(actor, 'registry.edit', umkm.kabupatenCode)
  useDocumentTitle(umkm.name)
  const close = (saved?: string) =>
    void navigate({
      ...umkmPath(umkm.id),
      replace: true,
      state: ({ saved: _old, ...state }) => ({ ...state, ...(saved && { saved }) }),
    })
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div className={page['opening']}>
        <div>
          <p className={page['eyebrow']}>
            <Link {...umkmListPath()}>{texts.title}</Link> ·{' '}
            <Link {...kabupatenPath(umkm.kabupatenCode)}>{nameOf(umkm.kabupatenCode)}</Link>
          </p>
          <h1>{isEditing ? texts.editTitle(umkm.name) : umkm.name}</h1>
        </div>
        {!isEditing && !umkm.isArchived && can(actor, 'registry.edit', umkm.kabupatenCode) && <UmkmActs umkm={umkm} />}
      </div>
      {umkm.isArchived && <ArchivedNotice umkm={umkm} actor={actor} />}
      {isEditing ? (
        <EditUmkmForm umkm={umkm} actor={actor} onDone={() => close('updated')} onCancel={() => close()} />
      ) : (
        <>
          <SavedNotice
            of={{ ...texts.saved, archived: texts.savedArchive, restored: texts.savedRestore }}
            className={page['notice']}
          >
            <p className={page['next']}>
              {!umkm.isArchived && (
                <Link {...newProductPath({ kabupaten: umkm.kabupatenCode, umkm: umkm.id })}>
                  {texts.registerProduct}
                </Link>
              )}
              <Link {...umkmListPath()}>{texts.toList}</Link>
            </p>
          </SavedNotice>
          <RecordMarks
            kind="umkm"
            id={umkm.id}
            record={`umkm:${umkm.id}`}
            kabupatenCode={umkm.kabupatenCode}
            current={umkm}
          />
          <div className={page['columns']}>
            <div className={page['main']}>
              <UmkmProducts umkm={umkm} canRegister={can(actor, 'registry.edit', umkm.kabupatenCode)} />
              <section aria-labelledby="riwayat">
                <h2 id="riwayat">{registry.history.title}</h2>
                <Timeline events={umkm.events} />
              </section>
            </div>
            <div className={page['aside']}>
              <UmkmFacts umkm={umkm} />
            </div>
          </div>
        </>
      )}
    </div>
  )
}

function UmkmActs({ umkm }: { umkm: UmkmDetail }) {
  const { registry } = useWorkMessages()
  const [isArchiving, setArchiving] = useState(false)
  return (
    <div className={page['acts']}>
      <Link {...umkmPath(umkm.id, 'description')} className={button['button']}>
        {registry.umkm.edit}
      </Link>
      <button type="button" className={button['button']} onClick={() => setArchiving(true)}>
        {registry.umkm.archive}
      </button>
      {isArchiving && <ArchiveUmkmDialog umkm={umkm} onClose={() => setArchiving(false)} />}
    </div>
  )
}
