import { Link, useSearch } from '@tanstack/react-router'
import { PROGRAMME_TIME_ZONE } from '#shared/day/day.ts'
import { useIsSimulated } from '../answer-info.ts'
import { useMessages } from '../ui/use-messages.ts'
import styles from './banners.module.css'

/** What must be known before any number on the page is read. */
export function Banners() {
  const { shell, format } = useMessages()
  const isSimulated = useIsSimulated()
  const { knownAt } = useSearch({ strict: false })
  const instant = knownAt ? new Date(knownAt) : undefined
  if (!isSimulated && !instant) return null
  return (
    <aside className={styles['banners']} aria-label={shell.banners}>
      {isSimulated && <p className={styles['simulated']}>{shell.simulated}</p>}
      {instant && !Number.isNaN(instant.getTime()) && (
        <p className={styles['known']}>
          {shell.knownAt(
            instant.toLocaleString(format.locale, {
              dateStyle: 'medium',
              timeStyle: 'short',
              timeZone: PROGRAMME_TIME_ZONE,
            }),
          )}{' '}
          <Link to="." search={(search) => ({ ...search, knownAt: undefined })} className="no-print">
            {shell.knownAtReset}
          </Link>
        </p>
      )}
    </aside>
  )
}
