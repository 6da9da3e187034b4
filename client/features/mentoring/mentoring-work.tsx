import { useRef, useState, type ReactNode } from 'react'
import type { Actor } from '#shared/access/role.ts'
import type { MentoringAct } from '#shared/mentoring/acts.ts'
import { standingAfter } from '#shared/mentoring/queue.ts'
import type { ProductListRow } from '#shared/product/answers.ts'
import { useToday } from '#client/answer-info.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { ActDialog, type AskedAct } from './act-dialog.tsx'
import { ActJob } from './act-job.tsx'
import type { Job } from './job.ts'
import styles from './notices.module.css'
import { QueueContext } from './queue-context.ts'
import { toldBy } from './act-form.ts'

/** What every part of the queue stands in: it asks for what an act needs, carries acts out, and shows them at once. */
export function MentoringWork({ actor, children }: { actor: Actor; children: ReactNode }) {
  const today = useToday()
  const { rows: kabupaten, nameOf: wholeName } = useKabupatenList()
  const nameOf = (code: string) => kabupaten.find((row) => row.code === code)?.shortName ?? code
  const [asked, setAsked] = useState<AskedAct>()
  const [jobs, setJobs] = useState<readonly Job[]>([])
  const jobCount = useRef(0)
  const close = (key: string) => setJobs((old) => old.filter((job) => job.key !== key))
  const change = (key: string, changed: Partial<Job>) =>
    setJobs((old) => old.map((job) => (job.key === key ? { ...job, ...changed } : job)))
  return (
    <QueueContext
      value={{
        actor,
        today,
        nameOf,
        wholeName,
        saving: savingOf(jobs),
        begin: (act, rows, onSent) => setAsked({ act, rows, onSent, draft: draftOf(actor, act, rows) }),
      }}
    >
      {children}
      {asked && (
        <ActDialog
          key={`${asked.act} ${asked.rows.map(({ id }) => id).join(' ')}`}
          asked={asked}
          onClose={() => setAsked(undefined)}
          onSend={(groups, input) => {
            setAsked(undefined)
            asked.onSent?.()
            const { act, draft } = asked
            const begun = groups.map((rows): Job => {
              jobCount.current += 1
              return { key: `${jobCount.current}`, act, rows, input, draft, phase: 'saving' }
            })
            setJobs((old) => [...old, ...begun])
          }}
        />
      )}
      <div className={styles['notices']} role="status">
        {jobs.map((job) => (
          <ActJob
            key={job.key}
            job={job}
            onPhase={(phase, rows = job.rows) => change(job.key, { phase, rows })}
            onMend={(errors) => {
              close(job.key)
              setAsked({ act: job.act, rows: job.rows, draft: job.draft, errors })
            }}
            onClose={() => close(job.key)}
          />
        ))}
      </div>
    </QueueContext>
  )
}

function draftOf({ id }: Actor, act: MentoringAct, [first, ...others]: readonly ProductListRow[]): string {
  return `${id}.mentoring.${act}.${others.length > 0 ? 'bulk' : first?.id}`
}

/** The products whose change the lists do not show by themselves yet, as they will stand. */
function savingOf(jobs: readonly Job[]): ReadonlyMap<string, ProductListRow> {
  const underWay = jobs.filter(({ phase }) => phase === 'saving' || phase === 'settling')
  return new Map(
    underWay.flatMap(({ act, rows, input }) =>
      rows.map((row) => [row.id, { ...row, standing: standingAfter(row.standing, act, toldBy(input)) }] as const),
    ),
  )
}
