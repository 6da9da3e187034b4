import { Link } from '@tanstack/react-router'
import type { ChronicleRow, KabupatenRow } from '#shared/overview/overview.ts'
import { claimPath, kabupatenPath } from '#client/paths.ts'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './chronicle.module.css'

const SHOWN_AT_FIRST = 8

type Props = { events: readonly ChronicleRow[]; kabupaten?: readonly Pick<KabupatenRow, 'code' | 'shortName'>[] }

/** What happened, newest first; the earlier part is folded. Events without a day come last. */
export function Chronicle({ events, kabupaten = [] }: Props) {
  const { overview } = useMessages()
  const newestFirst = events.toSorted((one, other) => (other.heldOn ?? '').localeCompare(one.heldOn ?? ''))
  const earlier = newestFirst.slice(SHOWN_AT_FIRST)
  if (events.length === 0) return <p className={styles['empty']}>{overview.chronicleEmpty}</p>
  return (
    <>
      <EventList events={newestFirst.slice(0, SHOWN_AT_FIRST)} kabupaten={kabupaten} />
      {earlier.length > 0 && (
        <details className={styles['earlier']}>
          <summary>{overview.chronicleAll(earlier.length)}</summary>
          <EventList events={earlier} kabupaten={kabupaten} />
        </details>
      )}
    </>
  )
}

function EventList({ events, kabupaten }: Required<Props>) {
  const { format, overview } = useMessages()
  const placeOf = (event: ChronicleRow) => kabupaten.find((row) => row.code === event.kabupatenCode)
  return (
    <ol className={styles['list']}>
      {events.map((event) => {
        const place = placeOf(event)
        return (
          <li key={event.id}>
            <time className={styles['day']} dateTime={event.heldOn ?? undefined}>
              {event.heldOn ? format.shortDay(event.heldOn) : overview.withoutDay}
            </time>
            <div>
              <p lang="en">{event.title}</p>
              <p className={styles['fine']}>
                {place && <Link {...kabupatenPath(place.code)}>{place.shortName}</Link>}
                {place && ' · '}
                <SourceLink source={event.source} />
                {event.claimId !== undefined && (
                  <>
                    {' · '}
                    <Link {...claimPath(event.claimId)}>{overview.fromClaim}</Link>
                  </>
                )}
              </p>
            </div>
          </li>
        )
      })}
    </ol>
  )
}
