import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { Link, useSearch } from '@tanstack/react-router'
import type { Actor } from '#shared/access/role.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { auditPath } from '#client/paths.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'
import { AuditFilters } from './audit-filters.tsx'
import styles from './audit-page.module.css'
import { auditQuestion, isFiltered } from '#shared/audit/list-search.ts'
import { AuditTable } from './audit-table.tsx'

/** Who changed what: the rows of the trail that the reader may see. */
export function AuditPage() {
  const { audit } = useWorkMessages()
  useDocumentTitle(audit.title)
  return <SignedIn right="audit.read">{({ actor }) => <AuditTrail actor={actor} />}</SignedIn>
}

function AuditTrail({ actor }: { actor: Actor }) {
  const { audit } = useWorkMessages()
  const search = useSearch({ from: '/jejak-audit' })
  const query = useQuery({ ...trpc.audit.list.queryOptions(auditQuestion(search)), placeholderData: keepPreviousData })
  const answer = query.data
  const filtered = isFiltered(search)
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <div className={page['opening']}>
        <div>
          <p className={page['eyebrow']}>{audit.title}</p>
          <h1>{audit.headline}</h1>
          <p className={page['fine']}>
            <Reach actor={actor} />
          </p>
        </div>
      </div>
      <About />
      <AuditFilters search={search} actions={answer?.actions ?? []} people={answer?.people ?? []} />
      {search.subject && (
        <SubjectLine label={answer?.rows.find((row) => row.subjectId === search.subject)?.subjectLabel ?? null} />
      )}
      {!answer && query.isError && <NoAnswer query={query} />}
      {!answer && !query.isError && <Skeleton height={480} />}
      {answer && query.isError && <p className={page['warning']}>{audit.stale}</p>}
      {answer && answer.rows.length === 0 && (
        <div className={list['none']} role="status">
          <p>{filtered ? audit.nothing : audit.none}</p>
          <p>{filtered ? audit.nothingHint : audit.noneHint}</p>
        </div>
      )}
      {answer && answer.rows.length > 0 && <AuditTable rows={answer.rows} actor={actor} />}
      {answer && <Pager nextBefore={answer.nextBefore} isOlder={search.before !== undefined} />}
    </div>
  )
}

function Reach({ actor }: { actor: Actor }) {
  const { audit } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  return actor.role === 'kabupatenOfficial' ? audit.scopeOf(format.list(actor.kabupaten.map(nameOf))) : audit.scopeAll
}

function About() {
  const { audit } = useWorkMessages()
  return (
    <details className={styles['about']}>
      <summary>{audit.aboutTitle}</summary>
      <ul>
        {audit.about.map((sentence) => (
          <li key={sentence}>{sentence}</li>
        ))}
        <li>
          {audit.verify} <code>npm run verify-audit</code>.
        </li>
      </ul>
    </details>
  )
}

function SubjectLine({ label }: { label: string | null }) {
  const { audit } = useWorkMessages()
  return (
    <p className={page['notice']}>
      {audit.onlySubject(label ?? audit.oneSubject)}.{' '}
      <Link {...auditPath()} search={(search) => ({ ...search, subject: undefined, before: undefined })}>
        {audit.allSubjects}
      </Link>
    </p>
  )
}

function Pager({ nextBefore, isOlder }: { nextBefore: number | null; isOlder: boolean }) {
  const { audit } = useWorkMessages()
  if (nextBefore === null && !isOlder) return null
  return (
    <nav className={list['pager']} aria-label={audit.pages} data-list="audit">
      {isOlder && (
        <Link {...auditPath()} search={(search) => ({ ...search, before: undefined })}>
          {audit.newest}
        </Link>
      )}
      {nextBefore !== null && (
        <Link {...auditPath()} search={(search) => ({ ...search, before: String(nextBefore) })}>
          {audit.older}
        </Link>
      )}
    </nav>
  )
}
