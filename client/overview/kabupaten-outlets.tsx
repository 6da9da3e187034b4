import { Link } from '@tanstack/react-router'
import type { Day, Month } from '#shared/day/day.ts'
import { outletStandingAt } from '#shared/outlet/outlet-state.ts'
import { reportedMilestones } from '#shared/outlet/reports.ts'
import type { ShelfRow } from '#shared/outlet/shelf/answers.ts'
import { launchWindowOf } from '#shared/overview/kabupaten-headline.ts'
import type { KabupatenOverview, OutletRow, ReportedEvent } from '#shared/overview/overview.ts'
import { outletActivityOf } from '#shared/overview/outlet-activity.ts'
import { outletsAt } from '#shared/overview/rows-at.ts'
import { shapeOfState } from '#shared/wilayah/map-points.ts'
import { outletPath, outletsPath, shelfReportPath } from '#client/paths.ts'
import { useCan } from '#client/session.ts'
import { PointSwatch } from '#client/ui/map/map-swatch.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import { useStandingMessages } from '#client/ui/use-standing-messages.ts'
import styles from './kabupaten-outlets.module.css'
import { OutletActivityLine } from './outlet-activity-lines.tsx'
import section from './section.module.css'

/** Every outlet: where it stands, its shelf, and every report of it, those that differ included. */
export function KabupatenOutlets({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts } = useMessages()
  const standing = useStandingMessages()
  const { asOf, kabupaten, shelves } = overview
  const outlets = outletsAt(overview.outlets, asOf)
  const activity = outletActivityOf(overview.figures, { codes: [kabupaten.code], asOf })
  return (
    <section aria-labelledby="gerai">
      <h2 id="gerai">{texts.outletTitle}</h2>
      {outlets.length === 0 && (
        <>
          <p className={section['fine']}>{texts.noOutlet}</p>
          <p className={section['next']}>{texts.noOutletNext}</p>
        </>
      )}
      {activity && outlets.length > 1 && (
        <p className={section['fine']}>
          <OutletActivityLine activity={activity} area={{ kind: 'kabupaten', code: kabupaten.code }} />
        </p>
      )}
      {outlets.map((outlet) => (
        <OutletPart
          key={outlet.id}
          outlet={outlet}
          shelf={shelves.rows.find((row) => row.outletId === outlet.id)}
          months={shelves.months}
          asOf={asOf}
          isToday={asOf === overview.today}
        />
      ))}
      {shelves.rows.length > 0 && (
        <p className={section['fine']}>
          <Link {...outletsPath('shelf')}>{standing.shelf.all}</Link>
        </p>
      )}
    </section>
  )
}

type Props = {
  outlet: OutletRow
  shelf: ShelfRow | undefined
  months: readonly Month[]
  asOf: Day
  /** Only what is asked for today can be reported. */
  isToday: boolean
}

function OutletPart({ outlet, shelf, months, asOf, isToday }: Props) {
  const texts = useStandingMessages()
  const standing = outletStandingAt(outlet.events, asOf)
  const launch = launchWindowOf(outlet)
  return (
    <>
      <p className={styles['outlet']}>
        <PointSwatch shape={shapeOfState(standing.state, launch)} />
        <span>
          <Link {...outletPath(outlet.id)}>
            <b>{outlet.label}</b>
          </Link>
          , {texts.standing(standing, launch)}
        </span>
      </p>
      {outlet.place && <p className={section['fine']}>{outlet.place}</p>}
      {shelf && <Shelf shelf={shelf} months={months} />}
      {shelf && isToday && <ReportLink outlet={outlet} shelf={shelf} months={months} />}
      <Reports outlet={outlet} />
    </>
  )
}

/** For who may report it: the last month that is over and was not reported. */
function ReportLink({ outlet, shelf, months }: { outlet: OutletRow; shelf: ShelfRow; months: readonly Month[] }) {
  const { shelf: texts } = useStandingMessages()
  const mayReport = useCan('outlet.work', outlet.kabupatenCode)
  const due = months.at(-1)
  if (!mayReport || !due || shelf.states.at(-1) !== 'missing') return null
  return (
    <p>
      <Link {...shelfReportPath(outlet.id, due)}>{texts.report(due)}</Link>
    </p>
  )
}

/** The last six months in words, and what the last report told. */
function Shelf({ shelf, months }: { shelf: ShelfRow; months: readonly Month[] }) {
  const { shelf: texts } = useStandingMessages()
  const last = shelf.reports.at(-1)
  if (!shelf.lastMonth) return <p className={section['missing']}>{texts.never}</p>
  return (
    <>
      <h3 className={section['group']}>{texts.title}</h3>
      <p>
        {texts.continuity(shelf.continuity)} {last && texts.lastReport(last)} {shelf.isSilent && texts.silent}
      </p>
      <ul className={styles['months']}>
        {months.map((month, index) => {
          const state = shelf.states[index] ?? 'missing'
          return (
            <li key={month} data-state={state}>
              {texts.month(month, state)}
            </li>
          )
        })}
      </ul>
    </>
  )
}

function Reports({ outlet }: { outlet: OutletRow }) {
  const { kabupaten: texts } = useMessages()
  return (
    <>
      <h3 className={section['group']}>{texts.reports}</h3>
      <ul className={section['list']}>
        {reportedMilestones(outlet.events).map(({ counted, rivals, choice }) => (
          <li key={counted.id} className={section['fine']}>
            <Report event={counted} outlet={outlet} />
            {choice?.detail.reason && <p>{texts.chosenBecause(choice.detail.reason)}</p>}
            {rivals.map((rival) => (
              <Report key={rival.id} event={rival} outlet={outlet} isRival />
            ))}
          </li>
        ))}
      </ul>
    </>
  )
}

function Report({ event, outlet, isRival }: { event: ReportedEvent; outlet: OutletRow; isRival?: boolean }) {
  const { kabupaten: texts, format } = useMessages()
  return (
    <div className={styles['report']}>
      <p>
        {texts.event[event.type]} {format.window(event)} · {isRival ? <b>{texts.rival}</b> : texts.counted} ·{' '}
        <SourceLink source={event.source} />
      </p>
      {event.detail.place && event.detail.place !== outlet.place && <p>{event.detail.place}</p>}
      {event.detail.note && <p lang="en">{event.detail.note}</p>}
    </div>
  )
}
