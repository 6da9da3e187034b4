import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { dayInWita } from '#shared/day/day.ts'
import type { FigureItem, FigureItems, ReportedEvent } from '#shared/overview/overview.ts'
import { kabupatenPath } from '#client/paths.ts'
import button from '#client/ui/button.module.css'
import { PointSwatch } from '#client/ui/map/map-swatch.tsx'
import { SourceLink } from '#client/ui/source-link.tsx'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './figure-page.module.css'

const ROWS_AT_ONCE = 22

/** Every item that the figure counts, with the reports that put it there. */
export function FigureRows({ answer }: { answer: FigureItems }) {
  const {
    figure: { page: texts },
  } = useMessages()
  const [limit, setLimit] = useState(ROWS_AT_ONCE)
  const { items, itemCount } = answer
  const shown = items.slice(0, limit)
  const rest = items.length - shown.length
  return (
    <section aria-labelledby="baris">
      <h2 id="baris">
        {texts.rows} <span className={styles['fine']}>{itemCount > 0 && texts.rowsCount(itemCount)}</span>
      </h2>
      {items.length === 0 ? (
        <p className={styles['fine']}>{texts.noRows}</p>
      ) : (
        <p className={styles['fine']}>
          {itemCount > items.length && texts.rowsLimit(items.length, itemCount)} {texts.englishNotes}
        </p>
      )}
      <ul className={styles['list']}>
        {shown.map((item) => (
          <ItemRow key={item.subjectId} item={item} answer={answer} />
        ))}
      </ul>
      {rest > 0 && (
        <button type="button" className={button['button']} onClick={() => setLimit(limit + ROWS_AT_ONCE)}>
          {texts.showMore(Math.min(rest, ROWS_AT_ONCE))}
        </button>
      )}
    </section>
  )
}

function ItemRow({ item, answer }: { item: FigureItem; answer: FigureItems }) {
  const {
    figure: { page: texts },
  } = useMessages()
  const kabupaten = answer.kabupaten.find((row) => row.code === item.kabupatenCode)
  return (
    <li className={styles['item']}>
      <PointSwatch shape={item.certain ? 'exact' : 'possibly'} />
      <div>
        <p>
          {item.label ? <b>{item.label}</b> : <i>{texts.unlabelled(item.subjectKind)}</i>}{' '}
          <span className={styles['fine']}>
            {kabupaten && <Link {...kabupatenPath(kabupaten.code)}>{kabupaten.shortName}</Link>} ·{' '}
            {item.certain ? texts.certain : texts.possible}
          </span>
        </p>
        {item.events.map((event) => (
          <EventLine key={event.id} event={event} />
        ))}
      </div>
    </li>
  )
}

function EventLine({ event }: { event: ReportedEvent }) {
  const {
    figure: { page: texts },
    format,
  } = useMessages()
  const { rivalOf, note } = event.detail
  return (
    <p className={styles['event']} data-rival={rivalOf !== undefined}>
      {rivalOf && `${texts.rival}: `}
      {texts.event(event.type, event.subjectKind)} {format.window(event)} · <SourceLink source={event.source} />
      {note && (
        <>
          {' '}
          · <span lang="en">{note}</span>
        </>
      )}{' '}
      · {texts.recorded(dayInWita(new Date(event.recordedAt)), event.recordedBy)}
    </p>
  )
}
