import { PROGRAMME_TIME_ZONE } from '#shared/day/day.ts'
import type { Locale } from '#shared/format/locale.ts'

/** An instant as a reader in WITA reads it: `5 Feb 2026 14.30`. */
export function instantText(instant: string, locale: Locale): string {
  const at = new Date(instant)
  if (Number.isNaN(at.getTime())) return instant
  const options = { dateStyle: 'medium', timeStyle: 'short', timeZone: PROGRAMME_TIME_ZONE } as const
  return at.toLocaleString(locale === 'id' ? 'id-ID' : 'en-GB', options)
}
