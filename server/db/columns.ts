import { date, timestamp } from 'drizzle-orm/pg-core'
import type { Day } from '#shared/day/day.ts'

/** A calendar day in WITA. */
export const dayColumn = () => date({ mode: 'string' }).$type<Day>()
/** An instant, stored in UTC. */
export const instantColumn = () => timestamp({ withTimezone: true, mode: 'date', precision: 3 })
