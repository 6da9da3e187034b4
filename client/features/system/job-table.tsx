import type { JobState, SystemOverview } from '#shared/system/answers.ts'
import { fromNow } from '#shared/system/units.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useSystemMessages } from '#client/ui/use-system-messages.ts'
import { instantText } from '#client/ui/work/instant-text.ts'
import list from '#client/ui/work/work-list.module.css'
import page from '#client/ui/work/work-page.module.css'
import styles from './system-page.module.css'

/** What the program does by itself: when it last did, how that ended, and when it next will. */
export function JobTable({ system: { jobs, at } }: { system: SystemOverview }) {
  const { jobs: texts } = useSystemMessages()
  return (
    <section aria-labelledby="pekerjaan">
      <h2 id="pekerjaan">{texts.title}</h2>
      <table className={list['table']}>
        <caption className="visually-hidden">{texts.caption}</caption>
        <thead>
          <tr>
            <th scope="col">{texts.job}</th>
            <th scope="col">{texts.last}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.next}</th>
          </tr>
        </thead>
        <tbody>
          {jobs.map((job) => (
            <JobRow key={job.name} job={job} at={at} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function JobRow({ job, at }: { job: JobState; at: string }) {
  const { jobs: texts } = useSystemMessages()
  const { format } = useMessages()
  const { name, last, nextDueAt, isOn } = job
  const when = (instant: string) => (
    <>
      {instantText(instant, format.locale)} <small>{fromNow(instant, at, format.locale)}</small>
    </>
  )
  return (
    <tr>
      <th scope="row" className={styles['job']}>
        {texts.name(name)}
      </th>
      <td>
        <span className={list['label']}>{texts.last}: </span>
        {last ? when(last.startedAt) : <span className={page['missing']}>{texts.never}</span>}
      </td>
      <td>
        <span className={list['label']}>{texts.state}: </span>
        <Outcome job={job} />
      </td>
      <td>
        <span className={list['label']}>{texts.next}: </span>
        {isOn ? when(nextDueAt) : '–'}
      </td>
    </tr>
  )
}

function Outcome({ job: { name, last, isOn } }: { job: JobState }) {
  const { jobs: texts } = useSystemMessages()
  if (!isOn) {
    return (
      <>
        {texts.off} <small>{texts.offHint(name)}</small>
      </>
    )
  }
  if (!last) return <span className={page['missing']}>{texts.waiting}</span>
  if (last.finishedAt !== null) return texts.done
  if (last.problem === null) return texts.running
  return (
    <span className={page['attention']}>
      {texts.failed} <small>{last.problem}</small>
    </span>
  )
}
