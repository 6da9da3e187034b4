import { daysBetween, type Day } from '#shared/day/day.ts'

/** How soon a certificate expires: within so many days from today. */
export const expiryBands = ['expired', 'within30', 'within60', 'within90'] as const
export type ExpiryBand = (typeof expiryBands)[number]

/** The nearest band of an expiry day; undefined when it is more than 90 days away. It still counts on the day itself. */
export function expiryBandOf(expiresOn: Day, today: Day): ExpiryBand | undefined {
  const days = daysBetween(today, expiresOn)
  if (days < 0) return 'expired'
  if (days <= 30) return 'within30'
  if (days <= 60) return 'within60'
  return days <= 90 ? 'within90' : undefined
}

/** The certificates that have expired or will within 90 days, soonest first. */
export function certificatesExpiring<Certificate extends { expiresOn: Day | null }>(
  certificates: readonly Certificate[],
  today: Day,
): { certificate: Certificate; band: ExpiryBand; daysLeft: number }[] {
  return certificates
    .flatMap((certificate) => {
      const band = certificate.expiresOn && expiryBandOf(certificate.expiresOn, today)
      if (!certificate.expiresOn || !band) return []
      return [{ certificate, band, daysLeft: daysBetween(today, certificate.expiresOn) }]
    })
    .toSorted((a, b) => a.daysLeft - b.daysLeft)
}
