import { z } from 'zod'
import { isDay, isMonth } from './day.ts'

export const daySchema = z.string().refine(isDay, { message: 'must be a calendar day written YYYY-MM-DD' })
export const monthSchema = z.string().refine(isMonth, { message: 'must be a month written YYYY-MM' })

export const dayWindowSchema = z
  .object({ notBefore: daySchema, notAfter: daySchema })
  .refine((window) => window.notBefore <= window.notAfter, {
    message: 'notBefore must not be later than notAfter',
    path: ['notAfter'],
  })
