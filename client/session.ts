import { useQuery } from '@tanstack/react-query'
import { useSyncExternalStore } from 'react'
import { can, type Right } from '#shared/access/rights.ts'
import type { Session } from '#shared/access/session.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { hasSign, removeSign } from './session-sign.ts'
import { queryClient, trpc } from './trpc.ts'

const listeners = new Set<() => void>()

/** `asking` and `unreachable`: somebody seems to be signed in, and the server has not said who; `ended`: it knows nobody. */
export type SessionState =
  | { status: 'signedIn'; session: Session }
  | { status: 'anonymous' | 'asking' | 'unreachable' | 'ended'; session?: undefined }

export function useSessionState(): SessionState {
  const isPossible = useSyncExternalStore(subscribe, hasSign, isDrawnSignedIn)
  const { data, isError } = useQuery({ ...trpc.session.get.queryOptions(), enabled: isPossible })
  if (!isPossible) return { status: 'anonymous' }
  if (data === null) return { status: 'ended' }
  if (data) return { status: 'signedIn', session: data }
  return { status: isError ? 'unreachable' : 'asking' }
}

/** Who is signed in; undefined for the public, and until the server has said so. */
export function useSession(): Session | undefined {
  return useSessionState().session
}

/** Whether who is signed in holds a right, anywhere or in one kabupaten. The server decides; this only explains. */
export function useCan(right: Right, kabupatenCode?: KabupatenCode): boolean {
  return can(useSession()?.actor, right, kabupatenCode)
}

/** Asks anew who this is: after a sign-in, after a change of one's account, and when the server knows nobody any more. */
export async function refreshSession(): Promise<Session | undefined> {
  const asked = { ...trpc.session.get.queryOptions(), staleTime: 0 }
  const session = await queryClient.fetchQuery(asked).catch(() => undefined)
  if (session === null) forgetSign()
  tell()
  return session ?? undefined
}

/** The server knows nobody here: the sign was left over. */
export function forgetSign(): void {
  if (!hasSign()) return
  removeSign()
  delete document.documentElement.dataset['signed']
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** A page that was drawn for one person is taken over as theirs; any other is anybody's until it stands. */
export function noteDrawnFor(readers: 'everybody' | 'person'): void {
  isDrawnForPerson = readers === 'person'
}

let isDrawnForPerson = false

function isDrawnSignedIn(): boolean {
  return isDrawnForPerson
}
