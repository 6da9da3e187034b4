import { Link } from '@tanstack/react-router'
import { attentionOf, type AttentionItem } from '#shared/overview/attention.ts'
import type { Overview } from '#shared/overview/overview.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { claimsPath, figurePath, kabupatenPath, outletsPath, silentOutletsPath } from '../paths.ts'
import styles from './attention-list.module.css'

const SHOWN_AT_FIRST = 5

/** What waits for somebody at this day, what is late first, each with what to do next. */
export function AttentionList({ overview }: { overview: Overview }) {
  const { attention: texts, overview: titles } = useMessages()
  const items = attentionOf(overview)
  return (
    <section className={styles['attention']} aria-labelledby="perhatian">
      <h2 id="perhatian">{titles.attention}</h2>
      {items.length === 0 && <p className={styles['detail']}>{titles.nothingWaits}</p>}
      <Items items={items.slice(0, SHOWN_AT_FIRST)} />
      {items.length > SHOWN_AT_FIRST && (
        <details className={styles['more']}>
          <summary>{texts.more(items.length - SHOWN_AT_FIRST)}</summary>
          <Items items={items.slice(SHOWN_AT_FIRST)} />
        </details>
      )}
    </section>
  )
}

function Items({ items }: { items: readonly AttentionItem[] }) {
  return (
    <ol>
      {items.map((item) => (
        <Item key={`${item.kind} ${'figure' in item ? item.figure : ''}`} item={item} />
      ))}
    </ol>
  )
}

function Item({ item }: { item: AttentionItem }) {
  const { attention: texts } = useMessages()
  const { title, detail, action } = texts.text(item)
  return (
    <li className={styles[item.urgency]}>
      <UrgencyMark urgency={item.urgency} />
      <div>
        <span className="visually-hidden">{texts.urgency[item.urgency]}: </span>
        <Link {...targetOf(item)} className={styles['title']}>
          {title}
        </Link>
        <p className={styles['detail']}>{detail}</p>
        <p className={styles['action']}>
          <span aria-hidden="true">→ </span>
          {action}
        </p>
      </div>
    </li>
  )
}

function UrgencyMark({ urgency }: { urgency: AttentionItem['urgency'] }) {
  return (
    <svg className={styles['mark']} width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {urgency === 'late' ? <path d="M6 0 12 12H0Z" /> : <rect x="1" y="1" width="10" height="10" />}
    </svg>
  )
}

/** Where the rows are that the item speaks of. */
function targetOf(item: AttentionItem) {
  switch (item.kind) {
    case 'outletsLeft':
      return item.without.length === 1 && item.without[0] ? kabupatenPath(item.without[0].code) : outletsPath()
    case 'launchDayUnsure':
    case 'operationUnknown':
      return outletsPath()
    case 'shelfSilent':
      return silentOutletsPath()
    case 'productsUnnamed':
      return figurePath('productsUnnamed')
    case 'mentoringUnrecorded':
      return figurePath('mentoringUnrecorded')
    case 'claimsConflicting':
      return claimsPath({ matter: item.figure })
    case 'notReporting':
    case 'behindLastMonth':
      return { to: '/', hash: 'papan' } as const
  }
}
