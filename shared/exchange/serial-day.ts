import { addDays, toDay, type Day } from '#shared/day/day.ts'

const LAST_SERIAL = 2_958_465

/**
 * The day that spreadsheets count as `serial`, a number with the time of day behind the point: 1 is 1 January 1900, 60 the
 * 29 February 1900 that never was. Undefined for what is no day before the year 10000.
 */
export function dayOfSerial(serial: number): Day | undefined {
  if (!(serial >= 1 && serial < LAST_SERIAL + 1)) return undefined
  const whole = Math.floor(serial)
  return addDays(toDay(whole < 60 ? '1899-12-31' : '1899-12-30'), whole)
}
