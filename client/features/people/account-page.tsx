import { useQuery } from '@tanstack/react-query'
import { useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import type { Session } from '#shared/access/session.ts'
import { useKabupatenList } from '#client/kabupaten-list.ts'
import { refreshSession } from '#client/session.ts'
import { SignOutButton } from '#client/shell/sign-out-button.tsx'
import { SignedIn } from '#client/shell/signed-in.tsx'
import { trpc } from '#client/trpc.ts'
import button from '#client/ui/button.module.css'
import { Skeleton } from '#client/ui/skeleton.tsx'
import { useDocumentTitle } from '#client/ui/use-document-title.ts'
import { useMessages } from '#client/ui/use-messages.ts'
import { useWorkMessages } from '#client/ui/use-work-messages.ts'
import styles from './account-page.module.css'
import { PasswordSection } from './password-section.tsx'
import { SessionsSection } from './sessions-section.tsx'
import { TwoFactorSection } from './two-factor-section.tsx'

/** One's own account. What must be done before anything else stands alone until it is done. */
export function AccountPage() {
  const { account } = useWorkMessages().people
  useDocumentTitle(account.title)
  return <SignedIn isForUnready>{(session) => <Account session={session} />}</SignedIn>
}

function Account({ session }: { session: Session }) {
  const { account } = useWorkMessages().people
  const { next } = useSearch({ from: '/akun' })
  const isUnready = session.mustChangePassword || session.needsTwoFactor
  const [wasUnready, setWasUnready] = useState(isUnready)
  if (isUnready && !wasUnready) setWasUnready(true)
  return (
    <div className={styles['page']}>
      <div className={styles['head']}>
        <h1>{isUnready ? account.firstTitle : account.title}</h1>
        <SignOutButton className={button['button']} />
      </div>
      {wasUnready && !isUnready && (
        <p className={styles['ready']} role="status">
          {account.ready} <a href={next ?? '/'}>{account.proceed}</a>
        </p>
      )}
      {isUnready ? <FirstThings session={session} /> : <WholeAccount />}
    </div>
  )
}

function FirstThings({ session }: { session: Session }) {
  const { account } = useWorkMessages().people
  const isPassword = session.mustChangePassword
  return (
    <>
      <p className={styles['lead']}>{isPassword ? account.firstPassword : account.firstTwoFactor}</p>
      {isPassword ? (
        <PasswordSection onDone={() => void refreshSession()} />
      ) : (
        <TwoFactorSection
          isEnabled={false}
          isDemanded
          username={session.actor.name}
          onChange={() => void refreshSession()}
        />
      )}
    </>
  )
}

function WholeAccount() {
  const { account } = useWorkMessages().people
  const query = useQuery({ ...trpc.session.account.queryOptions(), staleTime: 0 })
  const { access } = useWorkMessages()
  const { format } = useMessages()
  const { nameOf } = useKabupatenList()
  const own = query.data
  if (!own) return <Skeleton height={240} />
  const facts: [string, string][] = [
    [account.signedInAs, own.name],
    [account.username, own.username],
    [account.role, access.role(own.role)],
    ...(own.kabupaten.length > 0
      ? [[account.kabupaten, format.list(own.kabupaten.map(nameOf))] as [string, string]]
      : []),
    ...(own.email === undefined ? [] : [[account.email, own.email] as [string, string]]),
  ]
  const refresh = () => void query.refetch()
  return (
    <>
      <dl className={styles['facts']}>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <PasswordSection onDone={refresh} />
      <TwoFactorSection
        isEnabled={own.twoFactorEnabled}
        isDemanded={own.isTwoFactorDemanded}
        username={own.username}
        onChange={refresh}
      />
      <SessionsSection />
    </>
  )
}
