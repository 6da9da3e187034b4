import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useEffect, useId, useRef, useState, type FocusEvent } from 'react'
import type { Actor } from '#shared/access/role.ts'
import { can } from '#shared/access/rights.ts'
import { reminderKindsOf } from '#shared/inbox/reminder.ts'
import { accountPath, auditPath, importPath, inboxPath, outboxPath, peoplePath, systemPath } from '../paths.ts'
import { useProvinceInput } from '../provinces.ts'
import { trpc } from '../trpc.ts'
import button from '../ui/button.module.css'
import { useWorkMessages } from '../ui/use-work-messages.ts'
import styles from './account-menu.module.css'
import { SignOutButton } from './sign-out-button.tsx'

/** More than this is "many" on the button; its spoken name and the menu tell the number. */
const MOST_SHOWN = 99

/** The name of who is signed in, and behind it their account, what they manage, and the way out. */
export function AccountMenu({ actor }: { actor: Actor }) {
  const { people, access, inbox } = useWorkMessages()
  const unread = useUnread(actor)
  const [isOpen, setOpen] = useState(false)
  const opener = useRef<HTMLButtonElement>(null)
  const panelId = useId()
  const close = () => setOpen(false)
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
  const closeWhenLeft = ({ currentTarget, relatedTarget }: FocusEvent) => {
    if (!currentTarget.contains(relatedTarget)) setOpen(false)
  }
  return (
    <div className={`${styles['menu']} no-print`} onBlur={closeWhenLeft}>
      <button
        ref={opener}
        type="button"
        className={`${button['button']} ${styles['opener']}`}
        aria-label={
          unread > 0
            ? `${people.account.menu(actor.name)} (${inbox.unreadCount(unread)})`
            : people.account.menu(actor.name)
        }
        aria-expanded={isOpen}
        aria-controls={panelId}
        onClick={() => setOpen(!isOpen)}
      >
        <PersonGlyph />
        <span className={styles['name']}>{actor.name}</span>
        {unread > 0 && (
          <span className={styles['unread']} data-count={unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread} />
        )}
        <svg width="10" height="6" viewBox="0 0 10 6" aria-hidden="true">
          <path d="m1 1 4 4 4-4" fill="none" stroke="currentColor" strokeWidth="1.5" />
        </svg>
      </button>
      <div id={panelId} className={styles['panel']} hidden={!isOpen} tabIndex={-1}>
        <p className={styles['who']}>
          {actor.name}
          <small>{access.role(actor.role)}</small>
        </p>
        <Places actor={actor} unread={unread} close={close} />
        <SignOutButton />
      </div>
    </div>
  )
}

/** Where the reader can go from here: what everybody has, then what only their role may open. */
function Places({ actor, unread, close }: { actor: Actor; unread: number; close: () => void }) {
  const { people, audit, exchange, inbox, outbox } = useWorkMessages()
  return (
    <>
      <Link {...inboxPath()} onClick={close}>
        {inbox.link(unread)}
      </Link>
      <Link {...accountPath()} onClick={close}>
        {people.account.title}
      </Link>
      <Link {...outboxPath()} onClick={close}>
        {outbox.title}
      </Link>
      {can(actor, 'people.manage') && (
        <Link {...peoplePath()} onClick={close}>
          {people.account.people}
        </Link>
      )}
      {can(actor, 'exchange.import') && (
        <Link {...importPath()} onClick={close}>
          {exchange.title}
        </Link>
      )}
      {can(actor, 'audit.read') && (
        <Link {...auditPath()} onClick={close}>
          {audit.title}
        </Link>
      )}
      {can(actor, 'system.manage') && (
        <Link {...systemPath()} onClick={close}>
          {people.account.system}
        </Link>
      )}
    </>
  )
}

/** How many reminders of the province at hand the reader has not seen; none is asked for of a role that has none. */
function useUnread({ role }: Actor): number {
  const options = trpc.inbox.get.queryOptions(useProvinceInput())
  const { data } = useQuery({ ...options, enabled: reminderKindsOf(role).length > 0, staleTime: 300_000 })
  return data?.reminders.filter(({ isUnread }) => isUnread).length ?? 0
}

function PersonGlyph() {
  return (
    <svg className={styles['glyph']} width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
      <path
        d="M8 8a3 3 0 1 0 0-6 3 3 0 0 0 0 6Zm-6 6c.5-3 3-4 6-4s5.5 1 6 4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </svg>
  )
}
