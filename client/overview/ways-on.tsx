import { Link } from '@tanstack/react-router'
import { formatArea, type Area } from '#shared/wilayah/area.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { briefingPath, changesPath, meetingPath } from '../paths.ts'
import styles from './ways-on.module.css'

/** Where the same numbers are told in another way: what changed, and large for a meeting. */
export function WaysOn({ area }: { area: Area }) {
  const { shell } = useMessages()
  const search = { area: area.kind === 'province' ? undefined : formatArea(area) }
  return (
    <p className={`${styles['ways']} no-print`}>
      <Link {...changesPath()} search={search}>
        {shell.changes}
      </Link>
      <Link {...meetingPath()} search={search}>
        {shell.meeting}
      </Link>
      <Link {...briefingPath()} search={search}>
        {shell.briefing}
      </Link>
    </p>
  )
}
