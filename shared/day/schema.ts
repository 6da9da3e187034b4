import { z } from 'zod'
import { isDay, isMonth, type Month } from './day.ts'

export const daySchema = z.string().refine(isDay, { message: 'must be a calendar day written YYYY-MM-DD' })

/** Rules look at months before and after the one that is told, which must be months of the calendar, too. */
const FIRST_MONTH = '1900-01'
const LAST_MONTH = '2199-12'
const canBeTold = (text: string): text is Month => isMonth(text) && text >= FIRST_MONTH && text <= LAST_MONTH
export const monthSchema = z.string().refine(canBeTold, { message: 'must be a month written YYYY-MM' })

export const dayWindowSchema = z
  .object({ notBefore: daySchema, notAfter: daySchema })
  .refine((window) => window.notBefore <= window.notAfter, {
    message: 'notBefore must not be later than notAfter',
    path: ['notAfter'],
  })
