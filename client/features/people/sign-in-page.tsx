import { Link, useRouter, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '#shared/access/session.ts'
import { signOut } from '#client/account.ts'
import { accountPath, overviewPath } from '#client/paths.ts'
import { refreshSession, useSession } from '#client/session.ts'
import button from '#client/ui/button.module.css'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import { SecondStepForm } from './second-step-form.tsx'
import { SignInForm } from './sign-in-form.tsx'
import styles from './sign-in-page.module.css'

/** Name and password, then the code of the second factor where there is one, then back to where one came from. */
export function SignInPage() {
  const { people } = useWorkMessages()
  const { next } = useSearch({ from: '/masuk' })
  const { history, navigate } = useRouter()
  const session = useSession()
  const [step, setStep] = useState<'password' | 'second' | 'done'>('password')
  useDocumentTitle(step === 'second' ? people.secondStep.title : people.signIn.title)
  const enter = async () => {
    setStep('done')
    const entered = await refreshSession()
    if (entered && mustDoFirst(entered)) await navigate({ ...accountPath(next), replace: true })
    else if (next) history.replace(next)
    else await navigate({ ...overviewPath(), replace: true })
  }
  if (session && step !== 'done') return <Already session={session} next={next} />
  return (
    <div className={styles['page']}>
      {step === 'second' ? (
        <SecondStepForm onDone={() => void enter()} onBack={() => setStep('password')} />
      ) : (
        <SignInForm onDone={() => void enter()} onSecondStep={() => setStep('second')} />
      )}
    </div>
  )
}

function mustDoFirst({ mustChangePassword, needsTwoFactor }: Session): boolean {
  return mustChangePassword || needsTwoFactor
}

function Already({ session, next }: { session: Session; next: string | undefined }) {
  const { signIn, account } = useWorkMessages().people
  return (
    <div className={styles['page']}>
      <h1>{signIn.alreadyTitle}</h1>
      <p className={styles['lead']}>{signIn.already(session.actor.name)}</p>
      <div className={styles['ways']}>
        {mustDoFirst(session) ? (
          <Link {...accountPath(next)}>{account.title}</Link>
        ) : (
          <a href={next ?? '/'}>{signIn.proceed}</a>
        )}
        <button type="button" className={button['text']} onClick={() => void signOut()}>
          {account.signOut}
        </button>
      </div>
    </div>
  )
}
