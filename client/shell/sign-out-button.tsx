import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { isOpen } from '#shared/outbox/entry.ts'
import { signOut } from '../account.ts'
import { useOutbox } from '../outbox/use-outbox.ts'
import { outboxPath } from '../paths.ts'
import button from '../ui/button.module.css'
import { Dialog } from '../ui/form/dialog.tsx'
import form from '../ui/form/form.module.css'
import { useWorkMessages } from '../ui/use-work-messages.ts'

/** The way out. Whoever still has something to send is told first what becomes of it. */
export function SignOutButton({ className }: { className?: string | undefined }) {
  const { people, outbox } = useWorkMessages()
  const { entries, unreadable } = useOutbox()
  const [isAsking, setAsking] = useState(false)
  const count = entries.filter(isOpen).length + unreadable.length
  const close = () => setAsking(false)
  return (
    <>
      <button type="button" className={className} onClick={() => (count > 0 ? setAsking(true) : void signOut())}>
        {people.account.signOut}
      </button>
      {isAsking && (
        <Dialog title={outbox.signOut.title} onClose={close}>
          <p>{outbox.signOut.text(count)}</p>
          <div className={form['buttons']}>
            <button type="button" className={form['primary']} onClick={close}>
              {outbox.signOut.stay}
            </button>
            <Link {...outboxPath()} className={`${button['button']} ${form['secondary']}`} onClick={close}>
              {outbox.signOut.look}
            </Link>
            <button type="button" className={`${button['button']} ${form['secondary']}`} onClick={() => void signOut()}>
              {outbox.signOut.leave}
            </button>
          </div>
        </Dialog>
      )}
    </>
  )
}
