import { oweSignOut } from './owed-sign-out.ts'
import { forgetSign } from './session.ts'
import { forgetAllDrafts } from './ui/form/draft.ts'
import { isAccountRefusal, type AccountRefusal } from '#shared/people/account-answer.ts'

export type AccountReply<T> =
  | { answer: T; refusal?: undefined }
  | { answer?: undefined; refusal: AccountRefusal | { error: 'unreachable' } }

/** After this long without an answer the server counts as out of reach. */
const LONGEST_MS = 20_000
/** Signing out waits no longer for the device; what it did not forget goes at the next start, which finds nobody signed in. */
const DEVICE_MS = 3000

/** Asks an address below /api/auth, which sets and takes away the cookies of a session. */
export async function askAccount<T = unknown>(path: string, body: object = {}): Promise<AccountReply<T>> {
  try {
    const response = await fetch(`/api/auth/${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(LONGEST_MS),
    })
    const answer: unknown = await response.json()
    // Whoever signs in after a sign-out that the server was not told has a session of their own.
    if (response.ok && path.startsWith('sign-in')) oweSignOut(false)
    if (response.ok) return { answer: answer as T }
    return { refusal: isAccountRefusal(answer) ? answer : { error: 'unreachable' } }
  } catch {
    return { refusal: { error: 'unreachable' } }
  }
}

/** Signs out here and begins anew on the first page, so that nothing of the person stays in the browser's memory. */
export async function signOut(): Promise<void> {
  const { refusal } = await askAccount('sign-out')
  oweSignOut(refusal?.error === 'unreachable')
  forgetAllDrafts()
  forgetSign()
  // What was seen by everybody stays. The part of the program that forgets may itself be on a line that stands still.
  const forgotten = import('./offline/kept-answers.ts').then((device) => device.keepSessionAnswer(undefined))
  const patience = new Promise((resolve) => setTimeout(resolve, DEVICE_MS))
  await Promise.race([forgotten.catch(() => undefined), patience])
  location.assign('/')
}
