import { createHmac, timingSafeEqual } from 'node:crypto'
import { mailKinds, type MailKind } from '#shared/inbox/mail-kind.ts'

export const UNSUBSCRIBE_PATH = '/api/surel/berhenti'

/** Who wants no more e-mail, and of which kind. */
export type Unsubscribed = { personId: string; kind: MailKind }

/** A link that ends e-mail of a kind to a person without a password: whoever has the letter may. */
export function unsubscribeLink(site: string, { secret, ...reader }: Unsubscribed & { secret: string }): string {
  const search = new URLSearchParams({ orang: reader.personId, jenis: reader.kind, tanda: signatureOf(secret, reader) })
  return `${site}${UNSUBSCRIBE_PATH}?${search.toString()}`
}

/** Whom a link is about; undefined unless this program wrote it. */
export function readUnsubscribe(query: Readonly<Record<string, unknown>>, secret: string): Unsubscribed | undefined {
  const { orang: personId, jenis, tanda } = query
  const kind = mailKinds.find((known) => known === jenis)
  if (typeof personId !== 'string' || typeof tanda !== 'string' || !kind) return undefined
  const expected = Buffer.from(signatureOf(secret, { personId, kind }))
  const given = Buffer.from(tanda)
  return given.length === expected.length && timingSafeEqual(given, expected) ? { personId, kind } : undefined
}

function signatureOf(secret: string, { personId, kind }: Unsubscribed): string {
  return createHmac('sha256', secret).update(`unsubscribe|${personId}|${kind}`).digest('base64url')
}
