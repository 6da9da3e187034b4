import { useSearch } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState } from 'react'
import { isDay } from '#shared/day/day.ts'
import { useToday } from '../answer-info.ts'
import button from '../ui/button.module.css'
import { useMessages } from '../ui/use-messages.ts'
import styles from './as-of-control.module.css'
import { AsOfPanel } from './as-of-panel.tsx'

/** The day that every number on the page stands for, and the way to another day. */
export function AsOfControl() {
  const { shell, format } = useMessages()
  const { asOf } = useSearch({ strict: false })
  const today = useToday()
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const day = asOf && isDay(asOf) ? asOf : today
  useEffect(() => {
    if (!isOpen) return undefined
    const closeOnEscape = (event: KeyboardEvent) => {
      if (event.key !== 'Escape') return
      setOpen(false)
      opener.current?.focus()
    }
    document.addEventListener('keydown', closeOnEscape)
    return () => document.removeEventListener('keydown', closeOnEscape)
  }, [isOpen])
  return (
    <>
      <div className={styles['control']}>
        <span className={styles['label']} aria-hidden="true">
          {shell.asOf}
        </span>
        <button
          ref={opener}
          type="button"
          className={`${button['button']} ${styles['button']} ${day === today ? '' : styles['past']}`}
          aria-expanded={isOpen}
          aria-controls={panelId}
          onClick={() => setOpen(!isOpen)}
        >
          <span className="visually-hidden">{shell.asOf} </span>
          <span className={styles['long']}>{format.day(day)}</span>
          <span className={styles['short']}>{format.shortDay(day)}</span>
          <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
            <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
          </svg>
        </button>
      </div>
      <div id={panelId} className={`${styles['panel']} no-print`} hidden={!isOpen}>
        {isOpen && <AsOfPanel day={day} today={today} />}
      </div>
    </>
  )
}
