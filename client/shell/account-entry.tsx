import { Link, useLocation } from '@tanstack/react-router'
import { lazy, Suspense, useEffect } from 'react'
import { signInPath } from '../paths.ts'
import { forgetSign, useSessionState } from '../session.ts'
import { useMessages } from '../ui/use-messages.ts'
import styles from './account-entry.module.css'

// Its texts and its program are for signed-in people only.
const AccountMenu = lazy(async () => ({ default: (await import('./account-menu.tsx')).AccountMenu }))
const OutboxBadge = lazy(async () => ({ default: (await import('./outbox-badge.tsx')).OutboxBadge }))

/** The way in for staff; for whoever is signed in, their name with what concerns the account. */
export function AccountEntry() {
  const { shell } = useMessages()
  const { status, session } = useSessionState()
  const here = useLocation({ select: ({ href }) => href })
  useEffect(() => {
    if (status === 'ended') forgetSign()
  }, [status])
  if (session) {
    return (
      <Suspense fallback={<span className={styles['place']} />}>
        <OutboxBadge />
        <AccountMenu actor={session.actor} />
      </Suspense>
    )
  }
  if (status === 'asking' || status === 'unreachable') return <span className={styles['place']} />
  return (
    <Link {...signInPath(here)} className={`${styles['entry']} no-print`}>
      {shell.signIn}
    </Link>
  )
}
