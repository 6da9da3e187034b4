import type { SourceRef } from '#shared/overview/overview.ts'
import styles from './source-link.module.css'
import { useMessages } from './use-messages.ts'

/** Where something was read: the site's name and day as a link, or the reference as it was given. */
export function SourceLink({ source }: { source: SourceRef }) {
  const { format } = useMessages()
  const site = siteOf(source.reference)
  const day = source.publishedOn ? format.shortDay(source.publishedOn) : source.publishedText
  if (!site) return <span className={styles['source']}>{source.reference}</span>
  return (
    <a className={styles['source']} href={source.reference} rel="noopener noreferrer external">
      {site}
      {day && `, ${day}`}
    </a>
  )
}

/** `koranntt.com` of an http address; undefined for anything else, so that no other scheme ever becomes a link. */
function siteOf(reference: string): string | undefined {
  if (!/^https?:\/\//.test(reference) || !URL.canParse(reference)) return undefined
  return new URL(reference).hostname.replace(/^(www|amp)\./, '')
}
