import { Link } from '@tanstack/react-router'
import type { Month } from '#shared/day/day.ts'
import { overviewPath } from '#client/paths.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import styles from './board-pager.module.css'

/** The way to months that do not fit; absent while all of them do. */
export function BoardPager({ earlier, later }: { earlier?: Month | undefined; later?: Month | undefined }) {
  const { board: texts, format } = useMessages()
  if (!earlier && !later) return null
  return (
    <nav className={`${styles['pager']} no-print`} aria-label={texts.title(2)}>
      {earlier && (
        <Link {...overviewPath()} search={(search) => ({ ...search, until: earlier })} resetScroll={false}>
          ‹ {texts.earlier} ({format.shortMonth(earlier)})
        </Link>
      )}
      {later && (
        <Link {...overviewPath()} search={(search) => ({ ...search, until: later })} resetScroll={false}>
          {texts.later} ({format.shortMonth(later)}) ›
        </Link>
      )}
    </nav>
  )
}
