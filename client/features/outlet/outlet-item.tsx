import { Link } from '@tanstack/react-router'
import type { ListedOutlet, RivalReport } from '#shared/outlet/rollout-list.ts'
import type { ReportedEvent } from '#shared/overview/overview.ts'
import { shapeOfState } from '#shared/wilayah/map-points.ts'
import { kabupatenPath, outletPath } from '#client/paths.ts'
import { PointSwatch } from '#client/ui/map/map-swatch.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useRolloutMessages } from '#client/ui/use-rollout-messages.ts'
import styles from './outlet-list.module.css'

/** One outlet: where it stands, its place, the report that counts, and the ones that tell otherwise. */
export function OutletItem({ listed }: { listed: ListedOutlet }) {
  const { list: texts } = useRolloutMessages()
  const { outlet, kabupaten, standing, report, isLaunchKnown, rivals } = listed
  return (
    <li className={styles['item']} id={`gerai-${outlet.id}`}>
      <PointSwatch shape={shapeOfState(standing.state, isLaunchKnown ? report : undefined)} />
      <div className={styles['what']}>
        <p>
          <Link {...outletPath(outlet.id)}>
            <b>{outlet.label}</b>
          </Link>
        </p>
        <p className={styles['fine']}>
          <Link {...kabupatenPath(kabupaten.code)}>{kabupaten.shortName}</Link>
          {outlet.place && ` · ${outlet.place}`}
        </p>
      </div>
      <div className={styles['when']}>
        <p>{texts.standing(standing, isLaunchKnown ? report : undefined)}</p>
        {report && <ReportFacts report={report} />}
      </div>
      {report && <ReportNote report={report} />}
      {rivals.length > 0 && <Rivals rivals={rivals} />}
    </li>
  )
}

function ReportFacts({ report }: { report: ReportedEvent }) {
  const { list: texts } = useRolloutMessages()
  const { launchedBy, sequenceNo } = report.detail
  const facts = [launchedBy && texts.by(launchedBy), sequenceNo && texts.sequence(sequenceNo)].filter(Boolean)
  return facts.length > 0 && <p className={styles['fine']}>{facts.join(' · ')}</p>
}

function ReportNote({ report }: { report: ReportedEvent }) {
  return (
    <p className={styles['note']}>
      {report.detail.note && <span lang="en">{report.detail.note} </span>}
      <SourceLink source={report.source} />
    </p>
  )
}

/** Reports that differ, side by side with the one that counts, each with what is different in it. */
function Rivals({ rivals }: { rivals: readonly RivalReport[] }) {
  const { format } = useMessages()
  const { list: texts } = useRolloutMessages()
  return (
    <div className={styles['rivals']}>
      <p className={styles['rivalsTitle']}>{texts.rivals(rivals.length)}</p>
      <ul>
        {rivals.map(({ report, differences }) => (
          <li key={report.id}>
            <p>
              <b>{format.window(report)}</b>
              {report.detail.place && `, ${report.detail.place}`} ·{' '}
              <span className={styles['difference']}>
                {differences.length > 0 ? differences.map(texts.difference).join(', ') : texts.sameFacts}
              </span>
            </p>
            <ReportNote report={report} />
          </li>
        ))}
      </ul>
    </div>
  )
}
