import { z } from 'zod'
import { checkRupiah, parseRupiah } from './rupiah.ts'

type Typed = string | number

const typedAmount = z.union([z.string(), z.number()], { error: 'notRupiah' })

/** Whole rupiah, as a number or as people write it: `1.250.000`. */
export const rupiahField = typedAmount.transform((typed, context) => {
  if (typed === '') {
    context.issues.push({ code: 'custom', input: typed, message: 'required' })
    return z.NEVER
  }
  return amountOf(typed, context)
})

/** The same where nothing may be known; nothing is not zero. */
export const optionalRupiahField = typedAmount
  .transform((typed, context) =>
    typeof typed === 'string' && typed.trim() === '' ? undefined : amountOf(typed, context),
  )
  .optional()

function amountOf(typed: Typed, context: z.core.$RefinementCtx<Typed>): number {
  const read = typeof typed === 'number' ? checkRupiah(typed) : parseRupiah(typed)
  if ('rupiah' in read) return read.rupiah
  context.issues.push({ code: 'custom', input: typed, message: read.problem })
  return z.NEVER
}
