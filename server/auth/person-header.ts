import type { IncomingHttpHeaders } from 'node:http'
import type { Session } from '#shared/access/session.ts'
import { PERSON_HEADER } from '#shared/outbox/person-header.ts'

/** The session, unless what is asked was made by another person than the one who is signed in on that device now. */
export function sessionOfSender(session: Session | undefined, headers: IncomingHttpHeaders): Session | undefined {
  const sender = headers[PERSON_HEADER]
  return sender === undefined || sender === session?.actor.id ? session : undefined
}
