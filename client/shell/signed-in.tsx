import { Link, useLocation } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { can, type Right } from '#shared/access/rights.ts'
import type { Session } from '#shared/access/session.ts'
import { accountPath, overviewPath, signInPath } from '../paths.ts'
import { refreshSession, useSessionState } from '../session.ts'
import button from '../ui/button.module.css'
import { Problem } from '../ui/problem.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useMessages } from '../ui/use-messages.ts'
import { useWorkMessages } from '../ui/use-work-messages.ts'

type Props = {
  right?: Right
  /** Where a page is itself what comes first, such as the change of a one-time password. */
  isForUnready?: boolean
  children: (session: Session) => ReactNode
}

/** A page for who is signed in, has done what comes first, and holds the right; for others, what they can do instead. */
export function SignedIn({ right, isForUnready = false, children }: Props) {
  const { people, access } = useWorkMessages()
  const { problem } = useMessages()
  const { status, session } = useSessionState()
  const here = useLocation({ select: ({ href }) => href })
  if (status === 'asking') return <Skeleton height={320} />
  if (status === 'unreachable') return <Unreachable />
  if (!session) {
    return (
      <Problem title={people.account.mustSignIn} text={people.account.mustSignInText}>
        <Link {...signInPath(here)}>{people.signIn.title}</Link>
      </Problem>
    )
  }
  if (!isForUnready && (session.mustChangePassword || session.needsTwoFactor)) {
    const text = session.mustChangePassword ? people.account.firstPassword : people.account.firstTwoFactor
    return (
      <Problem title={people.account.firstTitle} text={text}>
        <Link {...accountPath(here)}>{people.account.title}</Link>
      </Problem>
    )
  }
  if (right && !can(session.actor, right)) {
    return (
      <Problem title={people.account.forbidden} text={people.account.forbiddenText(access.role(session.actor.role))}>
        <Link {...overviewPath()}>{problem.toOverview}</Link>
      </Problem>
    )
  }
  return children(session)
}

function Unreachable() {
  const { problem, shell } = useMessages()
  return (
    <Problem title={problem.unreachableTitle} text={problem.unreachable}>
      <button type="button" className={button['button']} onClick={() => void refreshSession()}>
        {shell.tryAgain}
      </button>
    </Problem>
  )
}
