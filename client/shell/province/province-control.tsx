import { Link } from '@tanstack/react-router'
import { lazy, Suspense, useId, useState } from 'react'
import { provincePath } from '../../paths.ts'
import { hasProvinces, useProvince } from '../../provinces.ts'
import button from '../../ui/button.module.css'
import { useMessages } from '../../ui/use-messages.ts'
import styles from './province-control.module.css'

const ProvinceList = lazy(async () => ({ default: (await import('./province-list.tsx')).ProvinceList }))

/** In a national registry, the province that the pages are of, and the ways to the country and to another one. */
export function ProvinceControl() {
  return hasProvinces() ? <ChosenProvince /> : null
}

function ChosenProvince() {
  const { shell } = useMessages()
  const province = useProvince()
  const [isOpen, setOpen] = useState(false)
  const panelId = useId()
  return (
    <nav className={styles['control']} aria-label={shell.province}>
      <Link {...provincePath()} activeOptions={{ exact: true, includeSearch: false }} className={styles['country']}>
        {shell.country}
      </Link>
      <span aria-hidden="true">›</span>
      <button
        type="button"
        className={`${button['text']} ${styles['chosen']}`}
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        {province?.name ?? shell.chooseProvince}
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <div id={panelId} className={`${styles['panel']} no-print`} hidden={!isOpen}>
        {isOpen && (
          <Suspense>
            <ProvinceList hasFocus onChosen={() => setOpen(false)} onLeave={() => setOpen(false)} />
          </Suspense>
        )}
      </div>
    </nav>
  )
}
