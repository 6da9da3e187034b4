const KEY = 'pantau.signOutOwed'

/** Somebody signed out while the server was out of reach: it still knows their session, and has to be told. */
export function oweSignOut(isOwed: boolean): void {
  try {
    if (isOwed) localStorage.setItem(KEY, '1')
    else localStorage.removeItem(KEY)
  } catch {
    // A browser that keeps nothing ends the session with itself.
  }
}

/** Tells the server, if that is owed; what fails is tried again at the next start or when the line is back. */
export async function settleSignOut(): Promise<void> {
  if (!isSignOutOwed()) return
  const request = { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{}' }
  const response = await fetch('/api/auth/sign-out', request).catch(() => undefined)
  if (response && response.status < 500) oweSignOut(false)
}

function isSignOutOwed(): boolean {
  try {
    return localStorage.getItem(KEY) !== null
  } catch {
    return false
  }
}
