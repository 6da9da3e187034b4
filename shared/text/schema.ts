import { z } from 'zod'
import { cleanText, type TextRule } from './clean-text.ts'

/** A text field that must be filled; its value is the cleaned text. */
export function textField(rule: TextRule) {
  return z.string().transform((typed, context) => cleaned(typed, rule, context))
}

/** A text field that may be left empty; nothing but spaces is empty. */
export function optionalTextField(rule: TextRule) {
  return z
    .string()
    .transform((typed, context) => (typed.trim() === '' ? undefined : cleaned(typed, rule, context)))
    .optional()
}

function cleaned(typed: string, rule: TextRule, context: z.core.$RefinementCtx<string>): string {
  const clean = cleanText(typed, rule)
  if ('text' in clean) return clean.text
  const { key, ...params } = clean.problem
  context.issues.push({ code: 'custom', input: typed, message: key, params })
  return z.NEVER
}
