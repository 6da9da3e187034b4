/** The server sets it beside the session's own cookie, which scripts cannot read: the public need not ask who they are. */
const SIGN = 'pantau_signed_in'

let known: boolean | undefined

/** Whether somebody seems to be signed in. A page asks a hundred times while it is drawn, and a browser takes its time to tell its cookies. */
export function hasSign(): boolean {
  if (known === undefined) queueMicrotask(() => (known = undefined))
  known ??= document.cookie.split('; ').includes(`${SIGN}=1`)
  return known
}

/** Takes the sign away. */
export function removeSign(): void {
  document.cookie = `${SIGN}=; Max-Age=0; Path=/; SameSite=Lax`
  known = undefined
}
