/** The server sets it beside the session's own cookie, which scripts cannot read: the public need not ask who they are. */
export const SIGN = 'pantau_signed_in'

/** Whether somebody seems to be signed in. */
export function hasSign(): boolean {
  return document.cookie.split('; ').includes(`${SIGN}=1`)
}
