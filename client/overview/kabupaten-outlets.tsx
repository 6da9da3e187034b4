import type { Day } from '#shared/day/day.ts'
import type { Messages } from '#shared/messages/id.ts'
import { rolloutStateAt } from '#shared/outlet/rollout.ts'
import { launchWindowOf } from '#shared/overview/kabupaten-headline.ts'
import type { KabupatenOverview, OutletRow } from '#shared/overview/overview.ts'
import { outletsAt } from '#shared/overview/rows-at.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './section.module.css'

/** Every outlet with the window of its launch and every report of it, those that differ included. */
export function KabupatenOutlets({ overview }: { overview: KabupatenOverview }) {
  const { kabupaten: texts } = useMessages()
  const outlets = outletsAt(overview.outlets, overview.asOf)
  return (
    <section aria-labelledby="gerai">
      <h2 id="gerai">{texts.outletTitle}</h2>
      {outlets.length === 0 && (
        <>
          <p className={styles['fine']}>{texts.noOutlet}</p>
          <p className={styles['next']}>{texts.noOutletNext}</p>
        </>
      )}
      {outlets.map((outlet) => (
        <OutletReports key={outlet.id} outlet={outlet} asOf={overview.asOf} />
      ))}
      {outlets.length > 0 && <p className={styles['fine']}>{texts.shelfNone}</p>}
    </section>
  )
}

function OutletReports({ outlet, asOf }: { outlet: OutletRow; asOf: Day }) {
  const { kabupaten: texts, format } = useMessages()
  return (
    <>
      <p className={styles['gap']}>
        <b>{outlet.label}</b>, {standingOf(outlet, asOf, texts)}
      </p>
      {outlet.place && <p className={styles['fine']}>{outlet.place}</p>}
      <h3 className={styles['group']}>{texts.reports}</h3>
      <ul className={styles['list']}>
        {outlet.events.map((event) => (
          <li key={event.id} className={styles['fine']}>
            <p>
              {texts.event[event.type]} {format.window(event)} ·{' '}
              {event.detail.rivalOf ? <b>{texts.rival}</b> : texts.counted} · <SourceLink source={event.source} />
            </p>
            {event.detail.place && event.detail.place !== outlet.place && <p>{event.detail.place}</p>}
            {event.detail.note && <p lang="en">{event.detail.note}</p>}
          </li>
        ))}
      </ul>
    </>
  )
}

function standingOf(outlet: OutletRow, asOf: Day, texts: Messages['kabupaten']): string {
  const window = launchWindowOf(outlet)
  if (!window) return texts.outletPlanned
  switch (rolloutStateAt(window, asOf)) {
    case 'launched':
      return texts.outletLaunched(window)
    case 'possibly':
      return texts.outletPossibly(window)
    case 'notYet':
      return texts.outletNotYet
  }
}
