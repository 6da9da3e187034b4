import { toDay, toMonth } from '#shared/day/day.ts'
import type { DayWindow } from '#shared/day/window.ts'
import type { KabupatenCode } from '#shared/wilayah/kabupaten.ts'
import { kabupatenCodeSchema } from '#shared/wilayah/schema.ts'
import type { MonthlyTarget, ReportedMonth, TargetGround } from './board.ts'
import type { LaunchCount } from './launch.ts'

/** Made-up launches, targets and reports for tests, each whole and unremarkable but for what the test names. */
export const ende = kabupatenCodeSchema.parse('53.08')
export const sikka = kabupatenCodeSchema.parse('53.07')
export const alor = kabupatenCodeSchema.parse('53.05')

/** A window written `2025-05-25` or `2025-05-25..2025-06-02`. */
export function windowOf(text: string): DayWindow {
  const [notBefore = '', notAfter = notBefore] = text.split('..')
  return { notBefore: toDay(notBefore), notAfter: toDay(notAfter) }
}

/** A verified launch in Ende, but for what is given. */
export function launch(
  text: string,
  fields: { of?: KabupatenCode; count?: number; isVerified?: boolean; archived?: string } = {},
): LaunchCount {
  const { of: kabupatenCode = ende, count = 1, isVerified = true, archived } = fields
  const left = archived === undefined ? null : windowOf(archived)
  return { kabupatenCode, window: windowOf(text), isVerified, archived: left, count }
}

/** Two a month for every kabupaten since May 2025, but for what is given. */
export function monthly(value = 2, fields: { of?: KabupatenCode; from?: string; to?: string } = {}): MonthlyTarget {
  const { of: kabupatenCode = null, from = '2025-05-01', to } = fields
  return { kabupatenCode, value, validFrom: toDay(from), validTo: to === undefined ? null : toDay(to) }
}

/** Months that were reported: `2025-06` by Ende, with as many products that the registry has not launched. */
export function reported(
  months: readonly string[],
  { of: kabupatenCode = ende, claimed = 0 }: { of?: KabupatenCode; claimed?: number } = {},
): ReportedMonth[] {
  return months.map((month) => ({ kabupatenCode, month: toMonth(month), claimed }))
}

/** How things stood on a day for Ende, with two a month since May 2025 and nothing else. */
export function groundOn(asOf: string, parts: Partial<Omit<TargetGround, 'asOf'>> = {}): TargetGround {
  return { asOf: toDay(asOf), kabupatenCodes: [ende], targets: [monthly()], launches: [], reported: [], ...parts }
}
