import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OpenSession } from '#shared/people/account-answer.ts'
import { askAccount } from '#client/account.ts'
import button from '#client/ui/button.module.css'
import { Dialog } from '#client/ui/form/dialog.tsx'
import form from '#client/ui/form/form.module.css'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './account-page.module.css'
import { deviceName } from './device-name.ts'
import { useRefusal } from './use-refusal.ts'

/** The browsers in which one is signed in, and the way to sign out those that are not at hand. */
export function SessionsSection() {
  const { sessions } = useWorkMessages().people
  const { data, refetch } = useQuery({ queryKey: ['sessions'], queryFn: listSessions, staleTime: 0 })
  const refusal = useRefusal()
  const [asked, setAsked] = useState<OpenSession | 'others'>()
  const [isEnded, setEnded] = useState(false)
  const close = () => setAsked(undefined)
  const end = async (ended: OpenSession | 'others') => {
    close()
    const path = ended === 'others' ? 'sign-out-others' : 'end-session'
    const reply = await askAccount(path, ended === 'others' ? {} : { id: ended.id })
    refusal.refuse(reply.refusal)
    setEnded(!reply.refusal)
    await refetch()
  }
  return (
    <section className={styles['section']} aria-labelledby="sessions">
      <h2 id="sessions">{sessions.title}</h2>
      {data === undefined ? (
        <Skeleton height={80} />
      ) : (
        <>
          <ul className={styles['devices']}>
            {data.map((session) => (
              <Device key={session.id} session={session} onEnd={() => setAsked(session)} />
            ))}
          </ul>
          {data.length > 1 ? (
            <button type="button" className={button['button']} onClick={() => setAsked('others')}>
              {sessions.endOthers}
            </button>
          ) : (
            <small>{sessions.onlyThis}</small>
          )}
        </>
      )}
      <p role="status">{refusal.text ?? (isEnded && sessions.ended)}</p>
      {asked && (
        <Dialog
          title={
            asked === 'others' ? sessions.endOthers : sessions.endNamed(deviceName(asked.userAgent) ?? sessions.unknown)
          }
          onClose={close}
        >
          <p>{sessions.endText}</p>
          <div className={form['buttons']}>
            <button type="button" className={form['primary']} onClick={() => void end(asked)}>
              {sessions.endYes}
            </button>
            <button type="button" className={`${button['button']} ${form['secondary']}`} onClick={close}>
              {sessions.keep}
            </button>
          </div>
        </Dialog>
      )}
    </section>
  )
}

function Device({ session, onEnd }: { session: OpenSession; onEnd: () => void }) {
  const { sessions } = useWorkMessages().people
  const name = deviceName(session.userAgent) ?? sessions.unknown
  return (
    <li>
      <span>
        {name}
        {session.isThis && ` (${sessions.this})`}
        <small>
          {session.address} · {sessions.since(session.createdAt)} · {sessions.lastUsed(session.lastUsedAt)}
        </small>
      </span>
      {!session.isThis && (
        <button type="button" className={button['button']} aria-label={sessions.endNamed(name)} onClick={onEnd}>
          {sessions.end}
        </button>
      )}
    </li>
  )
}

async function listSessions(): Promise<OpenSession[]> {
  const reply = await askAccount<OpenSession[]>('sessions')
  if (reply.refusal) throw new Error(reply.refusal.error)
  return reply.answer
}
