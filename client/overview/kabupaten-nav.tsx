import type { SubmitEvent } from 'react'
import { Link, useNavigate } from '@tanstack/react-router'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { neighboursOf } from '#shared/overview/neighbours.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import type { Kabupaten } from '#shared/wilayah/schema.ts'
import button from '#client/ui/button.module.css'
import { useMessages } from '#client/ui/use-messages.ts'
import { kabupatenPath, overviewPath } from '../paths.ts'
import styles from './kabupaten-nav.module.css'

type Props = { kabupaten: Kabupaten; rows: readonly KabupatenRow[] }

/** Where this page lies, the one before and after it, and a way to any other. */
export function KabupatenNav({ kabupaten, rows }: Props) {
  const { kabupaten: texts, overview } = useMessages()
  const { previous, next } = neighboursOf(rows, kabupaten.code)
  return (
    <nav className={`${styles['nav']} no-print`} aria-label={texts.breadcrumb}>
      <p>
        <Link {...overviewPath()}>{overview.title}</Link> › {texts.islandOf(kabupaten.island)}
      </p>
      <JumpForm key={kabupaten.code} kabupaten={kabupaten} rows={rows} />
      <ul className={styles['steps']}>
        <li>
          {previous && (
            <Link {...kabupatenPath(previous.code)} rel="prev">
              <span aria-hidden="true">‹ </span>
              <span className="visually-hidden">{texts.previous}: </span>
              {previous.shortName}
            </Link>
          )}
        </li>
        <li>
          {next && (
            <Link {...kabupatenPath(next.code)} rel="next">
              <span className="visually-hidden">{texts.next}: </span>
              {next.shortName}
              <span aria-hidden="true"> ›</span>
            </Link>
          )}
        </li>
      </ul>
    </nav>
  )
}

function JumpForm({ kabupaten, rows }: Props) {
  const { kabupaten: texts } = useMessages()
  const navigate = useNavigate()
  // Not as an `action`: for those React writes a script into the drawn page.
  const open = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault()
    const code = new FormData(event.currentTarget).get('code')
    const chosen = rows.find((row) => row.code === code)
    if (chosen) void navigate(kabupatenPath(chosen.code))
  }
  return (
    <form className={styles['jump']} onSubmit={open}>
      <select name="code" aria-label={texts.jump} defaultValue={kabupaten.code}>
        {islandsOf(rows).map((island) => (
          <optgroup key={island} label={island}>
            {rows
              .filter((row) => row.island === island)
              .map((row) => (
                <option key={row.code} value={row.code}>
                  {row.shortName}
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="submit" className={button['button']}>
        {texts.open}
      </button>
    </form>
  )
}
