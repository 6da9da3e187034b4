import { useQuery } from '@tanstack/react-query'
import type { SystemOverview } from '#shared/system/answers.ts'
import { troublesOf } from '#shared/system/health.ts'
import { NoAnswer } from '#client/shell/answer-state.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useSystemMessages } from '#client/ui/use-system-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import page from '#client/ui/work/work-page.module.css'
import { CheckSection } from './check-section.tsx'
import { FactLists } from './fact-lists.tsx'
import { JobTable } from './job-table.tsx'
import { SettingTable } from './setting-table.tsx'
import styles from './system-page.module.css'

const RENEW_MS = 30_000
/** While a check is under way its end is waited for. */
const RENEW_SOON_MS = 2000

/** How the program itself is, for those who keep it running. */
export function SystemPage() {
  const { title } = useSystemMessages()
  useDocumentTitle(title)
  return <SignedIn right="system.manage">{() => <SystemState />}</SignedIn>
}

function SystemState() {
  const texts = useSystemMessages()
  const query = useQuery({
    ...trpc.system.overview.queryOptions(),
    refetchInterval: ({ state }) => (state.data?.check.waitingSince ? RENEW_SOON_MS : RENEW_MS),
    staleTime: 0,
  })
  const system = query.data
  return (
    <div className={`${page['page']} ${page['blank']}`}>
      <Opening system={system} />
      {!system && query.isError && <NoAnswer query={query} />}
      {!system && !query.isError && <Skeleton height={480} />}
      <div role="status">{system && query.isError && <p className={page['warning']}>{texts.stale}</p>}</div>
      {system && <Troubles system={system} />}
      {system && (
        <div className={page['columns']}>
          <div className={page['main']}>
            <CheckSection system={system} />
            <JobTable system={system} />
            <SettingTable settings={system.settings} />
          </div>
          <div className={page['aside']}>
            <FactLists system={system} />
          </div>
        </div>
      )}
    </div>
  )
}

function Opening({ system }: { system: SystemOverview | undefined }) {
  const { title, headline, lead } = useSystemMessages()
  const { format } = useMessages()
  return (
    <div className={page['opening']}>
      <div>
        {system && <p className={page['eyebrow']}>{title}</p>}
        <h1>{system ? headline(troublesOf(system).length, system.check.last !== null) : title}</h1>
        {system && <p className={page['fine']}>{lead(instantText(system.at, format.locale))}</p>}
      </div>
    </div>
  )
}

function Troubles({ system }: { system: SystemOverview }) {
  const { troubles: title, trouble } = useSystemMessages()
  const troubles = troublesOf(system)
  if (troubles.length === 0) return null
  return (
    <section aria-labelledby="perhatian">
      <h2 id="perhatian" className="visually-hidden">
        {title}
      </h2>
      <ul className={styles['troubles']}>
        {troubles.map((each) => (
          <li key={each} className={page['warning']}>
            {trouble(each)}
          </li>
        ))}
      </ul>
    </section>
  )
}
