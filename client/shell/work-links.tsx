import { Link } from '@tanstack/react-router'
import { productsPath, queuePath, reportsPath, umkmListPath } from '../paths.ts'
import { useSessionState } from '../session.ts'
import { useMessages } from '../ui/use-messages.ts'

/** The pages on which staff work. They stand as soon as somebody seems to be signed in: every role may read them. */
export function WorkLinks() {
  const { shell } = useMessages()
  const { status } = useSessionState()
  if (status === 'anonymous') return null
  return (
    <>
      <Link {...queuePath()} activeOptions={{ includeSearch: false }}>
        {shell.queue}
      </Link>
      <Link {...reportsPath()} activeOptions={{ includeSearch: false }}>
        {shell.reports}
      </Link>
      <Link {...productsPath()} activeOptions={{ includeSearch: false }}>
        {shell.products}
      </Link>
      <Link {...umkmListPath()} activeOptions={{ includeSearch: false }}>
        {shell.umkm}
      </Link>
    </>
  )
}
