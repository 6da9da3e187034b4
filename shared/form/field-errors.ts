import type { z } from 'zod'
import { isProblemKey, type FieldProblem } from './field-problem.ts'

/** The first problem of each field, by its path: `window.notAfter`; the whole form has the path `''`. */
export type FieldErrors = Record<string, FieldProblem>

/** What a schema has against the values of a form; empty when it accepts them. The same on both sides. */
export function fieldErrors(schema: z.ZodType, values: unknown): FieldErrors {
  const result = schema.safeParse(values)
  return result.success ? {} : errorsOfIssues(result.error.issues, values)
}

/** The same from issues at hand. @param values what was parsed: zod does not tell a missing value from a wrong one */
export function errorsOfIssues(issues: readonly z.core.$ZodIssue[], values: unknown): FieldErrors {
  const errors: FieldErrors = {}
  for (const issue of issues) errors[issue.path.join('.')] ??= problemOf(issue, valueAt(values, issue.path))
  return errors
}

function problemOf(issue: z.core.$ZodIssue, value: unknown): FieldProblem {
  if (issue.code !== 'custom' && (value === undefined || value === null || value === '')) return { key: 'required' }
  switch (issue.code) {
    case 'custom':
    case 'invalid_format':
      return problemOfKey(issue.message, 'params' in issue ? issue.params : undefined)
    case 'too_big':
      return { key: tooMuch[issue.origin] ?? 'tooLarge', max: Number(issue.maximum) }
    case 'too_small':
      return tooLittle(issue)
    case 'invalid_value':
      return { key: 'chooseOne' }
    case 'unrecognized_keys':
      return { key: 'unknownField' }
    default:
      return { key: 'wrongType' }
  }
}

const tooMuch: Partial<Record<string, 'tooLong' | 'tooMany'>> = { string: 'tooLong', array: 'tooMany' }

function tooLittle({ origin, minimum }: z.core.$ZodIssueTooSmall): FieldProblem {
  if (origin === 'array') return { key: 'required' }
  return { key: origin === 'string' ? 'tooShort' : 'tooSmall', min: Number(minimum) }
}

function problemOfKey(key: string, params: Record<string, unknown> | undefined): FieldProblem {
  const { max, min } = params ?? {}
  if ((key === 'tooLong' || key === 'tooMany' || key === 'tooLarge') && typeof max === 'number') return { key, max }
  if ((key === 'tooShort' || key === 'tooSmall') && typeof min === 'number') return { key, min }
  return { key: isProblemKey(key) ? key : 'wrongForm' }
}

function valueAt(values: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
    values,
  )
}
