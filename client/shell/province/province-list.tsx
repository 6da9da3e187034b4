import { Link, useMatches } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import { searchKey } from '#shared/text/search-key.ts'
import type { Province } from '#shared/wilayah/province.ts'
import { provincePath } from '../../paths.ts'
import { listedProvinces, useProvince } from '../../provinces.ts'
import form from '../../ui/form/form.module.css'
import { useMessages } from '../../ui/use-messages.ts'
import styles from './province-list.module.css'

type Props = {
  /** Whether typing may begin at once. */
  hasFocus?: boolean
  onChosen?: () => void
  onLeave?: () => void
}

/** The provinces as links to the same page, with a field that narrows them. */
export function ProvinceList({ hasFocus = false, onChosen, onLeave }: Props) {
  const { shell } = useMessages()
  const chosen = useProvince()
  const [text, setText] = useState('')
  const field = useRef<HTMLInputElement>(null)
  useEffect(() => {
    if (hasFocus) field.current?.focus()
  }, [hasFocus])
  const asked = searchKey(text)
  const shown = listedProvinces()
    .filter(({ name, code }) => searchKey(name).includes(asked) || code === text.trim())
    .toSorted((one, other) => one.name.localeCompare(other.name, 'id'))
  return (
    <div>
      <input
        ref={field}
        type="search"
        className={`${form['input']} ${styles['field']} no-print`}
        aria-label={shell.findProvince}
        placeholder={shell.findProvince}
        autoComplete="off"
        value={text}
        onChange={({ target }) => setText(target.value)}
        onKeyDown={({ key }) => {
          if (key === 'Escape') onLeave?.()
        }}
      />
      <p className="visually-hidden" role="status">
        {asked !== '' && shell.provincesFound(shown.length)}
      </p>
      <ul className={styles['list']}>
        {shown.map((province) => (
          <li key={province.code}>
            <ProvinceLink province={province} isChosen={province.code === chosen?.code} onChosen={onChosen} />
          </li>
        ))}
      </ul>
    </div>
  )
}

type LinkProps = { province: Province; isChosen: boolean; onChosen: (() => void) | undefined }

/** The page stays, without what it said of an area of the old province; a page of one kabupaten or outlet is left. */
function ProvinceLink({ province: { code, name }, isChosen, onChosen }: LinkProps) {
  const isOfOne = useMatches({ select: (matches) => matches.some(({ params }) => 'code' in params || 'id' in params) })
  const shared = { 'aria-current': isChosen ? ('true' as const) : undefined, onClick: onChosen, activeProps: {} }
  if (isOfOne) {
    return (
      <Link {...provincePath(code)} {...shared}>
        {name}
      </Link>
    )
  }
  return (
    <Link
      to="."
      search={({ area: _area, island: _island, kabupaten: _kabupaten, page: _page, ...search }) => ({
        ...search,
        provinsi: code,
      })}
      {...shared}
    >
      {name}
    </Link>
  )
}
