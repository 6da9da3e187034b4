/** RFC 2606 §2: no mail ever goes to a name under `invalid`. */
const PLACEHOLDER_DOMAIN = 'tanpa-surel.invalid'

/** better-auth needs an address for everybody; most people here have none that they use for work. */
export function placeholderEmail(personId: string): string {
  return `${personId}@${PLACEHOLDER_DOMAIN}`
}

export function isPlaceholderEmail(email: string): boolean {
  return email.endsWith(`@${PLACEHOLDER_DOMAIN}`)
}
