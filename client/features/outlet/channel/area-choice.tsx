import { useNavigate } from '@tanstack/react-router'
import { useId } from 'react'
import type { KabupatenRow } from '#shared/overview/overview.ts'
import { islandsOf } from '#shared/wilayah/kabupaten.ts'
import { useChannelMessages } from '#client/ui/use-channel-messages.ts'
import styles from './channel-page.module.css'

/** Which area the records below are of; it lives in the address. */
export function AreaChoice({ area, kabupaten }: { area: string; kabupaten: readonly KabupatenRow[] }) {
  const texts = useChannelMessages()
  const navigate = useNavigate()
  const id = useId()
  const present = islandsOf(kabupaten)
  return (
    <div className={`${styles['area']} no-print`}>
      <label htmlFor={id}>{texts.area}</label>
      <select
        id={id}
        value={area}
        onChange={({ target: { value } }) =>
          void navigate({
            to: '.',
            search: (search) => ({ ...search, area: value === 'province' ? undefined : value }),
            replace: true,
            resetScroll: false,
          })
        }
      >
        <option value="province">{texts.everywhere}</option>
        <optgroup label={texts.islands}>
          {present.map((island) => (
            <option key={island} value={`island:${island}`}>
              {island}
            </option>
          ))}
        </optgroup>
        <optgroup label={texts.kabupatenGroup}>
          {kabupaten.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </optgroup>
      </select>
    </div>
  )
}
