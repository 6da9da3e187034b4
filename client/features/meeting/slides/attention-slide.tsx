import { attentionOf } from '#shared/overview/attention.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { useMeetingMessages } from '#client/ui/use-meeting-messages.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from '../meeting.module.css'

const MOST_ITEMS = 5

/** What waits for somebody, what is late first. */
export function AttentionSlide({ overview }: { overview: Overview }) {
  const { attention, overview: texts } = useMessages()
  const meeting = useMeetingMessages()
  const items = attentionOf(overview)
  return (
    <>
      <h1 className={styles['heading']}>{items.length === 0 ? meeting.nothingWaits : texts.attention}</h1>
      <ol className={styles['items']}>
        {items.slice(0, MOST_ITEMS).map((item) => {
          const { title, detail } = attention.text(item)
          return (
            <li key={`${item.kind} ${'figure' in item ? item.figure : ''}`} data-late={item.urgency === 'late'}>
              <p className={styles['itemTitle']}>
                <span className="visually-hidden">{attention.urgency[item.urgency]}: </span>
                {title}
              </p>
              <p className={styles['quiet']}>{detail}</p>
            </li>
          )
        })}
      </ol>
      {items.length > MOST_ITEMS && <p className={styles['quiet']}>{meeting.more(items.length - MOST_ITEMS)}</p>}
    </>
  )
}
