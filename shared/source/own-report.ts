import type { Day } from '#shared/day/day.ts'
import type { Source } from './schema.ts'

/** The source of an entry that names no other: the report of the office that makes it, on the day it does. */
export function ownReport(office: string, today: Day): Source {
  return { reference: `Laporan ${office}`, publishedText: today }
}
